package org.alkimos.evaluation.export;

import java.io.InputStream;

/** An export with its file, which is read in parts. */
public record ExportFile(ExportView export, InputStream content) {
}
