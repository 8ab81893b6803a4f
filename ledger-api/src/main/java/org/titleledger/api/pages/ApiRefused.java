package org.titleledger.api.pages;

/** The API did not let a page read what it wanted to show. */
final class ApiRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ApiAnswer answer;

    ApiRefused(ApiAnswer answer) {
        super(answer.status() + " " + answer.code() + " " + answer.detail());
        this.answer = answer;
    }

    ApiAnswer answer() {
        return answer;
    }

    int status() {
        return answer.status();
    }

    String detail() {
        return answer.detail();
    }
}
