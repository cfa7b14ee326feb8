package org.ibcm.portal;

import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.ibcm.engine.IbcmSettings;
import org.ibcm.output.OutputLine;
import org.springframework.stereotype.Component;

/** The newest products as an Atom feed (RFC 4287), for those who follow the coalition's work with a reader of news. */
@Component
class ProductFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int ENTRIES = 50;

    private final String baseUrl;
    private final ZoneId zone;

    ProductFeed(IbcmSettings settings) {
        this.baseUrl = settings.baseUrl().toString();
        this.zone = settings.zone();
    }

    /**
     * @param products the latest first
     * @param corrections when some of them were corrected last, by reference
     * @param title of the feed
     */
    String of(List<OutputLine> products, Map<String, Instant> corrections, Agencies agencies, String title) {
        List<OutputLine> newest = products.stream().limit(ENTRIES).toList();
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "id", baseUrl + "/outputs");
            element(xml, "title", title);
            element(
                    xml,
                    "updated",
                    newest.stream()
                            .map(line -> updated(line, corrections))
                            .max(Instant::compareTo)
                            .orElse(Instant.EPOCH)
                            .toString());
            link(xml, "alternate", baseUrl + "/outputs");
            link(xml, "self", baseUrl + "/outputs/feed");
            for (OutputLine line : newest) {
                write(xml, line, updated(line, corrections), agencies);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void write(XMLStreamWriter xml, OutputLine line, Instant updated, Agencies agencies)
            throws XMLStreamException {
        String address = baseUrl + "/outputs/" + line.reference();
        xml.writeStartElement("entry");
        element(xml, "id", address);
        element(xml, "title", line.title() + " (" + line.productNumber() + ")");
        element(xml, "published", issued(line).toString());
        element(xml, "updated", updated.toString());
        link(xml, "alternate", address);
        for (String name : line.participants()) {
            xml.writeStartElement("author");
            element(xml, "name", agencies.name(name));
            xml.writeEndElement();
        }
        element(xml, "summary", line.abstractText());
        xml.writeEndElement();
    }

    private Instant updated(OutputLine line, Map<String, Instant> corrections) {
        return corrections.getOrDefault(line.reference(), issued(line));
    }

    private Instant issued(OutputLine line) {
        return line.issuedOn().atStartOfDay(zone).toInstant();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
