package org.ibcm.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * Refuses what it cannot read to the end, and to unpack more than it can afford. Only streams that hold other objects are unpacked while a PDF is looked
 * through, and a few kilobytes of those can swell to any size.
 */
final class FrugalPdfParser extends PDFParser {

    private static final long MOST_INFLATED = 32L * 1024 * 1024;
    /** Each opens an object of its own, which takes far more memory than its two characters. */
    private static final long MOST_BRACKETS = 1_500_000;

    private final PdfCheck check;
    private long inflated;
    private long brackets;

    FrugalPdfParser(RandomAccessRead source, PdfCheck check) throws IOException {
        super(source);
        this.check = check;
        byte[] buffer = new byte[64 * 1024];
        for (int read = source.read(buffer); read > 0; read = source.read(buffer)) {
            countBrackets(buffer, read);
        }
        source.seek(0);
    }

    /** Otherwise an object that only other programs can read would pass unseen. */
    @Override
    public COSBase dereferenceCOSObject(COSObject reference) throws IOException {
        try {
            return super.dereferenceCOSObject(reference);
        } catch (IOException e) {
            throw check.damaged();
        }
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        if (document.getTrailer() != null && document.getTrailer().containsKey(COSName.ENCRYPT)) {
            throw check.encrypted();
        }
        COSStream stream = super.parseCOSStream(dictionary);
        if (dictionary.containsKey(COSName.FIRST) || dictionary.containsKey(COSName.W)) {
            weigh(stream);
        }
        return stream;
    }

    private void weigh(COSStream stream) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        try (InputStream content = isDeflated(stream.getFilters())
                ? new InflaterInputStream(stream.createRawInputStream())
                : stream.createRawInputStream()) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                inflated += read;
                countBrackets(buffer, read);
                if (inflated > MOST_INFLATED) {
                    throw check.tooMuchInside();
                }
            }
        }
    }

    /** Any other way to pack objects is out of use, and twice packed is meant to deceive. */
    private boolean isDeflated(COSBase filters) {
        if (filters == null) {
            return false;
        }
        COSBase filter = filters instanceof COSArray array && array.size() == 1 ? array.getObject(0) : filters;
        if (filter instanceof COSArray array && array.size() == 0) {
            return false;
        }
        if (COSName.FLATE_DECODE.equals(filter) || COSName.FLATE_DECODE_ABBREVIATION.equals(filter)) {
            return true;
        }
        throw check.tooMuchInside();
    }

    private void countBrackets(byte[] text, int length) {
        for (int i = 0; i < length; i++) {
            if (text[i] == '[' || text[i] == '<') {
                brackets++;
            }
        }
        if (brackets > MOST_BRACKETS) {
            throw check.tooMuchInside();
        }
    }
}
