package org.titleledger.api.problem;

/** The stable codes of what HTTP itself refuses. */
final class HttpCodes {

    private HttpCodes() {}

    /** The code of a status; a status without a code of its own is a wrong request, or a defect of ours. */
    static String of(int status) {
        return switch (status) {
            case 401 -> "access.not-signed-in";
            case 403 -> "access.role-is-missing";
            case 404, 405, 406, 408, 413, 414, 415, 417, 431, 501, 505 -> "http.status-" + status;
            case 503 -> Outage.UNAVAILABLE.code();
            default -> status < 500 ? "http.status-400" : "ledger.defect";
        };
    }
}
