package org.ibcm.architecture;

/** A straight piece of a sequence flow. */
record Segment(double fromX, double fromY, double toX, double toY) {

    boolean diagonal() {
        return Math.abs(fromX - toX) > 1 && Math.abs(fromY - toY) > 1;
    }

    boolean crosses(Box box) {
        return asBox().overlaps(box);
    }

    /** Runs along the same line for more than a few pixels. */
    boolean liesOn(Segment other) {
        if (horizontal() != other.horizontal()) {
            return false;
        }
        Box mine = asBox();
        Box theirs = other.asBox();
        return horizontal()
                ? Math.abs(mine.y() - theirs.y()) < 3
                        && Math.min(mine.right(), theirs.right()) - Math.max(mine.x(), theirs.x()) > 5
                : Math.abs(mine.x() - theirs.x()) < 3
                        && Math.min(mine.bottom(), theirs.bottom()) - Math.max(mine.y(), theirs.y()) > 5;
    }

    private boolean horizontal() {
        return Math.abs(fromY - toY) <= Math.abs(fromX - toX);
    }

    private Box asBox() {
        double thin = 0.01;
        return new Box(
                Math.min(fromX, toX),
                Math.min(fromY, toY),
                Math.max(Math.abs(fromX - toX), thin),
                Math.max(Math.abs(fromY - toY), thin));
    }
}
