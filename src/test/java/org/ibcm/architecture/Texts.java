package org.ibcm.architecture;

/** How much room text takes in a diagram: 12px Arial, near enough and the same on every machine. */
final class Texts {

    static final double LINE_HEIGHT = 14;

    private static final String NARROW = "ijl.,:;'|!ft()[]{}Ir -/";
    private static final String WIDE = "mwMW@%";

    private Texts() {}

    static double width(String text) {
        return text.chars().mapToDouble(Texts::width).sum();
    }

    /** Lines that the text needs when words wrap at this width. */
    static String[] wrap(String text, double width) {
        StringBuilder lines = new StringBuilder();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer) > width) {
                lines.append(line).append('\n');
                line = word;
            } else {
                line = longer;
            }
        }
        return lines.append(line).toString().split("\n");
    }

    private static double width(int character) {
        if (NARROW.indexOf(character) >= 0) {
            return 3.6;
        }
        if (WIDE.indexOf(character) >= 0) {
            return 9.8;
        }
        return Character.isUpperCase(character) ? 8.2 : 6.4;
    }
}
