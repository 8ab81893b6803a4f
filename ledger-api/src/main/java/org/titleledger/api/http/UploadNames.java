package org.titleledger.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;
import org.titleledger.api.problem.MalformedInput;
import org.titleledger.shared.InvalidValue;

/** What a sender calls a file, as far as it can be believed. */
public final class UploadNames {

    private static final int LONGEST_MEDIA_TYPE = 120;
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    private UploadNames() {}

    /**
     * Refuses a form that brings more than one file: nobody could say which of them was meant.
     *
     * @throws MalformedInput {@code file.several}
     */
    public static void refuseSeveral(HttpServletRequest request) {
        MultipartHttpServletRequest form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (form != null
                && form.getMultiFileMap().values().stream().mapToInt(List::size).sum() > 1) {
            throw new MalformedInput("/file", new InvalidValue("file.several"));
        }
    }

    /** The file's name without folders and without what nobody sees; empty when there is none. */
    public static String fileName(MultipartFile file) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return INVISIBLE
                .matcher(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1))
                .replaceAll("");
    }

    /** The media type, if it is one at all; it is only ever given back as an attachment. */
    public static String mediaType(MultipartFile file) {
        return mediaType(file.getContentType());
    }

    private static String mediaType(@Nullable String given) {
        try {
            return given == null || given.length() > LONGEST_MEDIA_TYPE
                    ? MediaType.APPLICATION_OCTET_STREAM_VALUE
                    : MediaType.parseMediaType(given).toString();
        } catch (InvalidMediaTypeException malformed) {
            return MediaType.APPLICATION_OCTET_STREAM_VALUE;
        }
    }
}
