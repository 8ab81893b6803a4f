package org.titleledger.api.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.ActRefusal;
import org.titleledger.shared.CommandRefused;
import org.titleledger.shared.InvalidValue;
import org.titleledger.shared.StreamId;

/** Entity tags of streams, {@code "title-5"} (rule K3). */
public final class Conditions {

    private static final Pattern TAG = Pattern.compile("\"([a-z]+)-(\\d{1,18})\"");

    private Conditions() {}

    /** The tag of a stream at a version. */
    public static String tag(StreamId stream, long version) {
        return '"' + stream.kind() + '-' + version + '"';
    }

    /**
     * The version that {@code If-Match} asks for.
     *
     * @return {@code null} when nothing in particular is asked for
     * @throws CommandRefused 412 when the tag is another stream's
     * @throws InvalidValue {@code if-match.malformed}
     */
    public static @Nullable Long expected(@Nullable String ifMatch, StreamId stream) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return null;
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new InvalidValue("if-match.malformed", ifMatch.length() > 60 ? ifMatch.substring(0, 60) : ifMatch);
        }
        long version = Long.parseLong(tag.group(2));
        if (!tag.group(1).equals(stream.kind())) {
            throw new CommandRefused(new ActRefusal.VersionIsNotThePresentOne(stream, version, -1));
        }
        return version;
    }
}
