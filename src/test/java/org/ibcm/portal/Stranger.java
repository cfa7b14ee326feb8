package org.ibcm.portal;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.ibcm.support.Visitor;
import org.ibcm.support.Visitor.Answer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody at another computer who fills in the public forms as a browser does. */
class Stranger {

    static final Duration PEACE = Duration.ofSeconds(4);

    private final Visitor browser;

    Stranger(Visitor browser) {
        this.browser = browser;
    }

    /** From an address that nobody else has. */
    static Stranger at(int port) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return from(port, "198.%d.%d.%d".formatted(random.nextInt(20, 200), random.nextInt(256), random.nextInt(256)));
    }

    static Stranger from(int port, String sender) {
        return new Stranger(Visitor.stranger(port).with("X-Forwarded-For", sender));
    }

    Stranger speaking(String language) {
        browser.with("Accept-Language", language);
        return this;
    }

    Visitor browser() {
        return browser;
    }

    /** What somebody types who has all that is required; nobody else has this name and address. */
    static Map<String, String> interest() {
        Map<String, String> interest = new LinkedHashMap<>();
        interest.put("organisationName", "Observatory " + UUID.randomUUID());
        interest.put("acronym", "");
        interest.put("organisationType", "ACADEMIA");
        interest.put("country", "Lebanon");
        interest.put("website", "https://observatory.example");
        interest.put("mandate", "Research.");
        interest.put("migrationWork", "Research on migration.");
        interest.put("motivation", "To share it.");
        interest.put("contribution", "Researchers.");
        interest.put("representationLevel", "BOTH");
        interest.put("focalPointName", "Amal Haddad");
        interest.put("focalPointEmail", address());
        interest.put("alternateName", "");
        interest.put("alternateEmail", "");
        interest.put("sponsor", "");
        return interest;
    }

    static String address() {
        return UUID.randomUUID().toString().substring(0, 13) + "@example.org";
    }

    /** Opens the form, takes a while, and sends it. */
    Answer express(Map<String, String> interest) {
        return express(interest, PEACE);
    }

    Answer express(Map<String, String> interest, Duration time) {
        Map<String, String> all = new LinkedHashMap<>(hidden(browser.get("/join")));
        all.putAll(interest);
        ClockUtil.offset(ClockUtil.getCurrentTime().getTime() - System.currentTimeMillis() + time.toMillis());
        return post("/join", all);
    }

    /** Sends the form that stands on this page. */
    Answer submit(String page, String action, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(hidden(browser.get(page)));
        all.putAll(fields);
        return post(action, all);
    }

    Answer post(String action, Map<String, String> fields) {
        return browser.send("POST", action, encoded(fields).getBytes(), "application/x-www-form-urlencoded");
    }

    /** What a page has in hidden fields: when it was shown, and the token. */
    static Map<String, String> hidden(Answer page) {
        Map<String, String> hidden = new LinkedHashMap<>();
        Jsoup.parse(page.body())
                .select("main input[type=hidden]")
                .forEach(field -> hidden.put(field.attr("name"), field.attr("value")));
        return hidden;
    }

    static Document read(Answer page) {
        return Jsoup.parse(page.body());
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> Visitor.encoded(field.getKey()) + "=" + Visitor.encoded(field.getValue()))
                .collect(joining("&"));
    }
}
