package org.ibcm.document;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * A PDF opens without a password and does nothing by itself. Every object in it is looked at, wherever it hangs: what a
 * program starts from is recognised by its keys, so that no place can be forgotten.
 */
final class PdfCheck {

    /** Scripts, forms with scripts of their own (XFA), and 3D with scripts. */
    private static final Set<String> SCRIPT_KEYS = Set.of("JS", "JavaScript", "XFA", "OnInstantiate");
    /** Kinds of actions that run something. */
    private static final Set<String> RUNNING_ACTIONS = Set.of("JavaScript", "Launch", "ImportData");
    /** A file within the file, or what plays one. */
    private static final Set<String> FILE_KEYS = Set.of("EF", "RichMediaContent");

    private final FileName name;

    private PdfCheck(FileName name) {
        this.name = name;
    }

    static void check(FileName name, byte[] bytes) {
        PdfCheck check = new PdfCheck(name);
        try (RandomAccessReadBuffer source = new RandomAccessReadBuffer(bytes);
                PDDocument document = new FrugalPdfParser(source, check).parse()) {
            if (document.isEncrypted()) {
                throw check.encrypted();
            }
            if (document.getNumberOfPages() == 0) {
                throw check.damaged();
            }
            check.lookAtEverything(document.getDocument());
        } catch (InvalidPasswordException e) {
            throw check.encrypted();
        } catch (IOException | ClassCastException | IllegalArgumentException | NullPointerException e) {
            throw check.damaged();
        } catch (IndexOutOfBoundsException | IllegalStateException | StackOverflowError e) {
            throw check.damaged();
        }
    }

    private void lookAtEverything(COSDocument document) throws IOException {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> waiting = new ArrayDeque<>();
        waiting.add(document.getTrailer());
        for (COSObjectKey key : Set.copyOf(document.getXrefTable().keySet())) {
            waiting.add(document.getObjectFromPool(key));
        }
        while (!waiting.isEmpty()) {
            COSBase next = waiting.pop();
            COSBase object = next instanceof COSObject reference ? reference.getObject() : next;
            if (object == null || !seen.add(object)) {
                continue;
            }
            if (object instanceof COSDictionary dictionary) {
                lookAt(dictionary);
                dictionary.getValues().forEach(waiting::push);
            } else if (object instanceof COSArray array) {
                array.forEach(waiting::push);
            }
        }
    }

    private void lookAt(COSDictionary dictionary) {
        if (hasAny(dictionary, SCRIPT_KEYS) || runs(dictionary) || reactsByItself(dictionary)) {
            throw Refusal.because(
                    "file-pdf-scripts",
                    ("\"%s\" contains scripts or starts programs. Please print it into a new PDF, and choose"
                                    + " that.")
                            .formatted(name),
                    name);
        }
        if (hasAny(dictionary, FILE_KEYS)) {
            throw Refusal.because(
                    "file-pdf-attachments",
                    "\"%s\" has other files attached inside. Please remove them from it and send them one by one."
                            .formatted(name),
                    name);
        }
    }

    private static boolean runs(COSDictionary dictionary) {
        COSName action = dictionary.getCOSName(COSName.S);
        return action != null && RUNNING_ACTIONS.contains(action.getName());
    }

    /** Additional actions; a font or picture may bear the same name, but has a subtype. */
    private static boolean reactsByItself(COSDictionary dictionary) {
        COSDictionary actions = dictionary.getCOSDictionary(COSName.AA);
        return actions != null && !actions.containsKey(COSName.SUBTYPE);
    }

    private static boolean hasAny(COSDictionary dictionary, Set<String> keys) {
        return keys.stream().anyMatch(dictionary::containsKey);
    }

    RuntimeException encrypted() {
        return Refusal.because(
                "file-encrypted",
                "\"%s\" is encrypted or protected by a password. Please save it without protection and choose it again."
                        .formatted(name),
                name);
    }

    RuntimeException damaged() {
        return Refusal.because(
                "file-damaged",
                "\"%s\" is damaged and cannot be opened. Please save it anew and choose it again.".formatted(name),
                name);
    }

    RuntimeException tooMuchInside() {
        return Refusal.because(
                "file-pdf-swells",
                "\"%s\" unpacks to more than can be checked. Please split it, or print it into a new PDF."
                        .formatted(name),
                name);
    }
}
