package org.titleledger.api.imports.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks at every XML part of a workbook before the reader gets it: the reader trusts what a part says about itself (a
 * cell's address, the number of a shared string) and would fill the memory for a hostile one.
 */
final class WorkbookGuard {

    private final Limits limits;
    private final WorkbookFacts facts = new WorkbookFacts();
    private final PartCheck check;
    private long inflated;

    private WorkbookGuard(Limits limits) {
        this.limits = limits;
        this.check = new PartCheck(limits, facts);
    }

    static WorkbookFacts inspect(Path file, Limits limits) throws IOException {
        WorkbookGuard guard = new WorkbookGuard(limits);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            guard.inspect(zip);
        } catch (ZipException | XMLStreamException broken) {
            throw FileRefused.because(FileProblem.WORKBOOK_BROKEN, broken.getMessage());
        }
        return guard.facts;
    }

    private void inspect(ZipFile zip) throws IOException, XMLStreamException {
        if (zip.size() > limits.parts()) {
            throw FileRefused.because(FileProblem.WORKBOOK_INFLATES_TOO_FAR);
        }
        Set<String> names = new HashSet<>();
        Enumeration<? extends ZipEntry> parts = zip.entries();
        while (parts.hasMoreElements()) {
            ZipEntry part = parts.nextElement();
            String name = part.getName().toLowerCase(Locale.ROOT);
            if (!names.add(name)) {
                throw FileRefused.because(FileProblem.WORKBOOK_BROKEN, name);
            }
            if (name.endsWith(".xml") || name.endsWith(".rels")) {
                inspect(part.getName(), zip.getInputStream(part));
            }
        }
        check.finish();
    }

    private void inspect(String name, InputStream part) throws IOException, XMLStreamException {
        try (InputStream bytes = new Metered(part)) {
            XMLStreamReader xml = factory().createXMLStreamReader(bytes);
            check.begin(name);
            while (xml.hasNext()) {
                xml.next();
                check.event(xml);
            }
            xml.close();
        }
    }

    /** The platform's own parser, without document types and entities. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Counts what really comes out of the archive: what an entry says about its size may be a lie. */
    private final class Metered extends FilterInputStream {

        Metered(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int bytes) {
            inflated += bytes;
            if (inflated > limits.inflatedBytes()) {
                throw FileRefused.because(FileProblem.WORKBOOK_INFLATES_TOO_FAR);
            }
        }
    }
}
