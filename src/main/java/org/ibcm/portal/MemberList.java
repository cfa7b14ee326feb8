package org.ibcm.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.ibcm.register.ContactKind;
import org.ibcm.register.Member;
import org.ibcm.register.MemberFile;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The list of members as a table to take along, in the reader's language (D.6.a). */
@Component
class MemberList {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final MessageSource messages;

    MemberList(MessageSource messages) {
        this.messages = messages;
    }

    byte[] csv(List<MemberFile> files, boolean withPeople) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStreamWriter text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            text.write(BYTE_ORDER_MARK); // or a spreadsheet takes Arabic for something else
            CSVPrinter table = new CSVPrinter(text, CSVFormat.EXCEL);
            table.printRecords(rows(files, withPeople));
            table.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    byte[] xlsx(List<MemberFile> files, boolean withPeople) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "IBC/M", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(text("members.title"));
            List<List<String>> rows = rows(files, withPeople);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
            sheet.range(0, 0, 0, rows.get(0).size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
            if (locale().getLanguage().equals("ar")) {
                sheet.rightToLeft();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private List<List<String>> rows(List<MemberFile> files, boolean withPeople) {
        return Stream.concat(Stream.of(headings(withPeople)), files.stream().map(file -> row(file, withPeople)))
                .map(row -> row.stream().map(MemberList::neutral).toList())
                .toList();
    }

    private List<String> headings(boolean withPeople) {
        List<String> headings = new ArrayList<>(Stream.of("id", "name", "acronym", "type", "roles", "since")
                .map(column -> text("members.column." + column))
                .toList());
        if (withPeople) {
            for (ContactKind kind : ContactKind.values()) {
                headings.add(text("ContactKind." + kind));
                headings.add(text("members.column.email"));
            }
        }
        return headings;
    }

    private List<String> row(MemberFile file, boolean withPeople) {
        Member member = file.member();
        List<String> row = new ArrayList<>(List.of(
                member.id(),
                member.name(),
                member.acronym(),
                text("OrganisationType." + member.organisationType()),
                member.roles().stream().map(role -> text("Role." + role)).collect(Collectors.joining("; ")),
                member.memberSince().toString()));
        if (withPeople) {
            for (ContactKind kind : ContactKind.values()) {
                Optional<MemberFile.Holder> holder =
                        Optional.ofNullable(file.contacts().get(kind));
                row.add(holder.map(MemberFile.Holder::name).orElse(""));
                row.add(holder.map(MemberFile.Holder::email).orElse(""));
            }
        }
        return row;
    }

    /** A spreadsheet takes what begins like a formula for one. */
    static String neutral(String cell) {
        return cell.matches("(?s)\\s*[=+\\-@\\t\\r].*") ? "'" + cell : cell;
    }

    private String text(String key) {
        return messages.getMessage(key, null, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
