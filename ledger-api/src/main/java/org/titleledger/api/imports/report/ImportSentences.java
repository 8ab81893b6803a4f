package org.titleledger.api.imports.report;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.titleledger.api.imports.row.Finding;
import org.titleledger.api.imports.table.FileRefused;

/** The sentences about files and rows, in Chinese or English. */
public final class ImportSentences {

    private static final String BUNDLE = "messages/imports";

    private final Locale locale;
    private final ResourceBundle sentences;

    private ImportSentences(Locale locale) {
        this.locale = locale;
        this.sentences = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The sentences in the language nearest to a locale; the ledger's own language is Chinese. */
    public static ImportSentences in(Locale locale) {
        return new ImportSentences(Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.CHINESE);
    }

    /** What a finding says. */
    public String of(Finding finding) {
        return of(finding.code(), finding.arguments());
    }

    /** Why a file is refused. */
    public String of(FileRefused refused) {
        return of(refused.problem().code(), refused.arguments());
    }

    /** The sentence of a code with what it names; a code without one says itself. */
    public String of(String code, List<String> arguments) {
        try {
            return new MessageFormat(sentences.getString(code), locale).format(arguments.toArray());
        } catch (MissingResourceException unknown) {
            return code + " " + arguments;
        }
    }
}
