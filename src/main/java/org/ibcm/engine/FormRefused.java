package org.ibcm.engine;

import java.util.List;

/** Some entries of a form cannot be taken; whoever can show one sentence only shows that of the first. */
public class FormRefused extends InputRefused {

    private final List<InputRefused> all;

    public FormRefused(List<InputRefused> all) {
        super(
                all.get(0).field(),
                all.get(0).getMessage(),
                all.get(0).rule().orElse(null),
                all.get(0).details().toArray());
        this.all = List.copyOf(all);
    }

    /** In the order of the form. */
    public List<InputRefused> all() {
        return all;
    }
}
