package org.titleledger.api.pages;

/** The API did not let a page read what it wanted to show. */
final class ApiRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String detail;

    ApiRefused(ApiAnswer answer) {
        super(answer.status() + " " + answer.code() + " " + answer.detail());
        this.status = answer.status();
        this.detail = answer.detail();
    }

    int status() {
        return status;
    }

    String detail() {
        return detail;
    }
}
