package org.reluatlas.network.pytorch;

import java.util.Locale;
import org.reluatlas.network.assembly.NumberFormat;

/** A reference to a run of numbers of the file, by the key that the file knows them under. */
final class TorchStorage {

  private final String type;
  private final String key;
  private final long viewOffset;

  TorchStorage(String type, String key, long viewOffset) {
    this.type = type;
    this.key = key;
    this.viewOffset = viewOffset;
  }

  String key() {
    return key;
  }

  /** Where this storage starts in the one it is a view of, counted in numbers. */
  long viewOffset() {
    return viewOffset;
  }

  /** The name of the number format, as PyTorch prints it. */
  String type() {
    switch (type) {
      case "Byte":
        return "uint8";
      case "Char":
        return "int8";
      case "Short":
        return "int16";
      case "Int":
        return "int32";
      case "Long":
        return "int64";
      case "ComplexFloat":
        return "complex64";
      case "ComplexDouble":
        return "complex128";
      default:
        return type.toLowerCase(Locale.ROOT);
    }
  }

  /** The number format, or null when ReLU Atlas does not read it. */
  NumberFormat format() {
    switch (type) {
      case "Half":
        return NumberFormat.FLOAT16;
      case "BFloat16":
        return NumberFormat.BFLOAT16;
      case "Float":
        return NumberFormat.FLOAT32;
      case "Double":
        return NumberFormat.FLOAT64;
      default:
        return null;
    }
  }

  /** How many bytes one number takes, or 0 when that is not known. */
  int bytesPerNumber() {
    switch (type) {
      case "Byte":
      case "Char":
      case "Bool":
      case "QUInt8":
      case "QInt8":
        return 1;
      case "Short":
      case "Half":
      case "BFloat16":
        return 2;
      case "Int":
      case "Float":
      case "QInt32":
        return 4;
      case "Long":
      case "Double":
      case "ComplexFloat":
        return 8;
      case "ComplexDouble":
        return 16;
      default:
        return 0;
    }
  }
}
