package org.alkimos.evaluation.export;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.function.BiConsumer;

/** Output stream that passes the file on in chunks of half a megabyte. */
class ChunkedOutput extends OutputStream {

	private static final int SIZE = 512 * 1024;

	private final BiConsumer<Integer, byte[]> keep;

	private final byte[] piece = new byte[SIZE];

	private int filled;

	private int number;

	private long bytes;

	/**
	 * Receives each chunk.
	 * @param keep receives the chunk's number, from 0, and its content
	 */
	ChunkedOutput(BiConsumer<Integer, byte[]> keep) {
		this.keep = keep;
	}

	@Override
	public void write(int single) {
		write(new byte[] { (byte) single }, 0, 1);
	}

	@Override
	public void write(byte[] content, int from, int length) {
		int done = 0;
		while (done < length) {
			int more = Math.min(length - done, SIZE - this.filled);
			System.arraycopy(content, from + done, this.piece, this.filled, more);
			this.filled += more;
			done += more;
			if (this.filled == SIZE) {
				handOn();
			}
		}
		this.bytes += length;
	}

	private void handOn() {
		this.keep.accept(this.number++, Arrays.copyOf(this.piece, this.filled));
		this.filled = 0;
	}

	/** Bytes written so far. */
	long bytes() {
		return this.bytes;
	}

	@Override
	public void close() {
		if (this.filled > 0) {
			handOn();
		}
	}

}
