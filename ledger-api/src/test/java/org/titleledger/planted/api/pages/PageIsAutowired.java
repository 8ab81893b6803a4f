package org.titleledger.planted.api.pages;

import org.springframework.beans.factory.annotation.Autowired;

/** Breaks: everything is given to the constructor. */
final class PageIsAutowired {

    @Autowired
    private String title = "";

    String title() {
        return title;
    }
}
