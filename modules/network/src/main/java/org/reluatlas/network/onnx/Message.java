package org.reluatlas.network.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;

/**
 * A protobuf message in the bytes of a file, and a cursor over its fields. Every length is checked
 * against the bytes that are there before it is used.
 */
final class Message {

  static final int VARINT = 0;
  static final int FIXED64 = 1;
  static final int LENGTH_DELIMITED = 2;
  static final int FIXED32 = 5;

  private final SourceFile file;
  private final ByteBuffer bytes;
  private final int start;
  private final int end;
  private int position;
  private int field;
  private int wireType;
  private int payload;
  private int payloadEnd;
  private long value;

  private Message(SourceFile file, ByteBuffer bytes, int start, int end) {
    this.file = file;
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.position = start;
  }

  /** The message that all bytes of the file make. */
  static Message of(SourceFile file, byte[] content) {
    ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    return new Message(file, bytes, 0, content.length);
  }

  /** The same message with the cursor before its first field. */
  Message fromStart() {
    return new Message(file, bytes, start, end);
  }

  /** Moves to the next field; false when there is none. */
  boolean next() throws NetworkFormatException {
    if (position == end) {
      return false;
    }
    long tag = readVarint();
    wireType = (int) (tag & 7);
    field = (int) (tag >>> 3);
    if (tag >>> 3 == 0 || tag >>> 32 != 0) {
      throw damaged();
    }
    if (wireType == VARINT) {
      value = readVarint();
    } else {
      int length = payloadLength();
      payload = position;
      payloadEnd = position + length;
      position = payloadEnd;
    }
    return true;
  }

  /** The length of a field that is no varint; leaves the cursor at its first byte. */
  private int payloadLength() throws NetworkFormatException {
    long length;
    if (wireType == LENGTH_DELIMITED) {
      length = readVarint();
    } else if (wireType == FIXED64 || wireType == FIXED32) {
      length = wireType == FIXED64 ? Long.BYTES : Integer.BYTES;
    } else {
      throw damaged(); // groups, which ONNX does not use
    }
    if (length < 0 || length > end - position) {
      throw damaged();
    }
    return (int) length;
  }

  private long readVarint() throws NetworkFormatException {
    long result = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      if (position == end) {
        throw damaged();
      }
      byte b = bytes.get(position++);
      result |= (long) (b & 0x7F) << shift;
      if (b >= 0) {
        return result;
      }
    }
    throw damaged();
  }

  /** The number of the field. */
  int field() {
    return field;
  }

  /** The value of a varint field. */
  long varint() throws NetworkFormatException {
    require(VARINT);
    return value;
  }

  /** The value of a float field. */
  float real() throws NetworkFormatException {
    require(FIXED32);
    return bytes.getFloat(payload);
  }

  /** The text of a field. */
  String text() throws NetworkFormatException {
    require(LENGTH_DELIMITED);
    return StandardCharsets.UTF_8.decode(content()).toString();
  }

  /** The message in a field. */
  Message message() throws NetworkFormatException {
    require(LENGTH_DELIMITED);
    return new Message(file, bytes, payload, payloadEnd);
  }

  /** The bytes of a field that is no varint, in little-endian order, without a copy. */
  ByteBuffer content() throws NetworkFormatException {
    if (wireType == VARINT) {
      throw damaged();
    }
    ByteBuffer view = bytes.duplicate();
    view.limit(payloadEnd).position(payload);
    return view.slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The varints of a repeated field: one, or many packed into one field. */
  void varints(VarintSink sink) throws NetworkFormatException {
    if (wireType == VARINT) {
      sink.accept(value);
      return;
    }
    Message packed = message();
    while (packed.position < packed.end) {
      sink.accept(packed.readVarint());
    }
  }

  /** Takes varints one after another. */
  interface VarintSink {
    void accept(long value) throws NetworkFormatException;
  }

  private void require(int type) throws NetworkFormatException {
    if (wireType != type) {
      throw damaged();
    }
  }

  private NetworkFormatException damaged() {
    return file.refusal(
        "is cut off or damaged near byte " + position + ", or is no ONNX file; export it again");
  }
}
