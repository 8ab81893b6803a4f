package org.titleledger.api.http;

import java.util.ArrayDeque;
import java.util.Deque;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Looks whether a list in a body has more items than any command takes. Each item that is wrong costs a search among all
 * that were wrong before it: a small body of many empty objects would keep a processor busy for minutes.
 */
final class JsonLists {

    /** The most items of a list. */
    static final int MOST = 2_000;

    private static final JsonFactory JSON = new JsonFactory();

    private JsonLists() {}

    /** Whether a list is too long; what is no JSON is somebody else's to say. */
    static boolean isTooLong(byte[] body) {
        Deque<int[]> counts = new ArrayDeque<>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (isItem(token) && !counts.isEmpty() && ++counts.getFirst()[0] > MOST) {
                    return true;
                }
                if (token.isStructStart()) {
                    counts.push(new int[1]);
                } else if (token.isStructEnd()) {
                    counts.pop();
                }
            }
            return false;
        } catch (JacksonException broken) {
            return false;
        }
    }

    private static boolean isItem(JsonToken token) {
        return token.isStructStart() || token.isScalarValue();
    }
}
