package org.ibcm.architecture;

/** A rectangle of a diagram. */
record Box(double x, double y, double width, double height) {

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    double middleX() {
        return x + width / 2;
    }

    Box grownBy(double margin) {
        return new Box(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
    }

    boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    boolean contains(Box other) {
        return x <= other.x && y <= other.y && other.right() <= right() && other.bottom() <= bottom();
    }

    boolean hasOnBorder(double pointX, double pointY) {
        Box point = new Box(pointX, pointY, 0, 0);
        return grownBy(1).contains(point) && !grownBy(-1).contains(point);
    }
}
