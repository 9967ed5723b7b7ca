package org.reluatlas.network.pytorch;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.razorvine.pickle.Opcodes;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;

/**
 * Walks over a pickle without running it: every instruction is one that {@code torch.save} uses,
 * every length it promises is there, and there are not too many of them. Only then is it safe to
 * hand to an unpickler, which trusts lengths.
 */
final class PickleScan {

  /** A large network takes some thousands. */
  private static final int MOST_INSTRUCTIONS = 1_000_000;

  private static final int LONGEST_INTEGER = 16;
  private static final int LONGEST_LINE = 1000;
  private static final int HIGHEST_PROTOCOL = 5;

  private final SourceFile file;
  private final ByteBuffer bytes;

  private PickleScan(SourceFile file, ByteBuffer bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  /**
   * Checks the pickle that starts at {@code start}.
   *
   * @return the index after its last byte
   */
  static int endOf(SourceFile file, byte[] content, int start) throws NetworkFormatException {
    ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).position(start);
    PickleScan scan = new PickleScan(file, bytes);
    for (int count = 0; count < MOST_INSTRUCTIONS; count++) {
      scan.require(1);
      int instruction = bytes.get() & 0xFF;
      if (instruction == Opcodes.STOP) {
        return bytes.position();
      }
      scan.skipArgument(instruction);
    }
    throw file.refusal(
        String.format(
            "has more than %,d pickle instructions, far more than a network takes",
            MOST_INSTRUCTIONS));
  }

  private void skipArgument(int instruction) throws NetworkFormatException {
    switch (instruction) {
      case Opcodes.PROTO:
        require(1);
        if ((bytes.get() & 0xFF) > HIGHEST_PROTOCOL) {
          throw damaged();
        }
        break;
      case Opcodes.GLOBAL:
        skipLine();
        skipLine();
        break;
      case Opcodes.BININT1:
      case Opcodes.BINPUT:
      case Opcodes.BINGET:
        skip(1);
        break;
      case Opcodes.BININT2:
        skip(2);
        break;
      case Opcodes.BININT:
      case Opcodes.LONG_BINPUT:
      case Opcodes.LONG_BINGET:
        skip(Integer.BYTES);
        break;
      case Opcodes.BINFLOAT:
      case Opcodes.FRAME:
        skip(Long.BYTES);
        break;
      default:
        skipSized(instruction);
    }
  }

  /** Instructions whose argument starts with its length. */
  private void skipSized(int instruction) throws NetworkFormatException {
    switch (instruction) {
      case Opcodes.LONG1:
        skipInteger(1);
        break;
      case Opcodes.LONG4:
        skipInteger(Integer.BYTES);
        break;
      case Opcodes.SHORT_BINSTRING:
      case Opcodes.SHORT_BINBYTES:
      case Opcodes.SHORT_BINUNICODE:
        skip(length(1));
        break;
      case Opcodes.BINSTRING:
      case Opcodes.BINBYTES:
      case Opcodes.BINUNICODE:
        skip(length(Integer.BYTES));
        break;
      case Opcodes.BINBYTES8:
      case Opcodes.BINUNICODE8:
        skip(length(Long.BYTES));
        break;
      default:
        requireSimple(instruction);
    }
  }

  /** Instructions without an argument; no others belong in a file of torch.save. */
  private void requireSimple(int instruction) throws NetworkFormatException {
    switch (instruction) {
      case Opcodes.MARK:
      case Opcodes.POP:
      case Opcodes.POP_MARK:
      case Opcodes.DUP:
      case Opcodes.NONE:
      case Opcodes.NEWTRUE:
      case Opcodes.NEWFALSE:
      case Opcodes.BINPERSID:
      case Opcodes.REDUCE:
      case Opcodes.NEWOBJ:
      case Opcodes.BUILD:
      case Opcodes.APPEND:
      case Opcodes.APPENDS:
      case Opcodes.EMPTY_DICT:
      case Opcodes.EMPTY_LIST:
      case Opcodes.EMPTY_TUPLE:
      case Opcodes.EMPTY_SET:
      case Opcodes.ADDITEMS:
      case Opcodes.SETITEM:
      case Opcodes.SETITEMS:
      case Opcodes.TUPLE:
      case Opcodes.TUPLE1:
      case Opcodes.TUPLE2:
      case Opcodes.TUPLE3:
      case Opcodes.MEMOIZE:
      case Opcodes.STACK_GLOBAL:
        return;
      default:
        throw file.refusal(
            String.format(
                "holds the pickle instruction 0x%02X at byte %d, which torch.save does not write;"
                    + " the file is damaged or was not made by it",
                instruction, bytes.position() - 1));
    }
  }

  private void skipInteger(int lengthBytes) throws NetworkFormatException {
    long length = length(lengthBytes);
    if (length > LONGEST_INTEGER) {
      throw damaged();
    }
    skip(length);
  }

  private long length(int lengthBytes) throws NetworkFormatException {
    require(lengthBytes);
    if (lengthBytes == 1) {
      return bytes.get() & 0xFF;
    }
    return lengthBytes == Integer.BYTES ? bytes.getInt() : bytes.getLong();
  }

  private void skipLine() throws NetworkFormatException {
    for (int i = 0; i < LONGEST_LINE; i++) {
      require(1);
      if (bytes.get() == '\n') {
        return;
      }
    }
    throw damaged();
  }

  private void skip(long length) throws NetworkFormatException {
    require(length);
    bytes.position(bytes.position() + (int) length);
  }

  private void require(long length) throws NetworkFormatException {
    if (length < 0 || length > bytes.remaining()) {
      throw damaged();
    }
  }

  private NetworkFormatException damaged() {
    return file.refusal(
        "holds a pickle that is cut off or damaged near byte "
            + bytes.position()
            + "; save the network again");
  }
}
