package org.reluatlas.network.pytorch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.razorvine.pickle.Opcodes;
import net.razorvine.pickle.PickleException;
import net.razorvine.pickle.PickleUtils;
import net.razorvine.pickle.Unpickler;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;

/**
 * Runs a scanned pickle. The instructions that name, make or call something are our own, so that
 * nothing of the classes that the library knows can be reached; dictionaries keep their order, as
 * Python's do, and have texts and numbers as keys only.
 */
final class TorchUnpickler extends Unpickler {

  private final SourceFile file;
  private final TorchClasses classes;
  private final Map<String, TorchStorage> storages;

  private TorchUnpickler(SourceFile file, Map<String, TorchStorage> storages) {
    this.file = file;
    this.storages = storages;
    this.classes = new TorchClasses(file);
  }

  /**
   * The object that the pickle in {@code content} between the two indices makes.
   *
   * @param storages takes the storages that the pickle names, by their keys
   */
  static Object load(
      SourceFile file, byte[] content, int start, int end, Map<String, TorchStorage> storages)
      throws NetworkFormatException {
    TorchUnpickler unpickler = new TorchUnpickler(file, storages);
    try {
      Object result = unpickler.load(new ByteArrayInputStream(content, start, end - start));
      unpickler.classes.requireKnown();
      return result;
    } catch (NetworkFormatException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // the library throws various exceptions when the stack does not fit
      throw file.refusal("holds a pickle that makes no sense; save the network again", e);
    }
  }

  @Override
  protected Object dispatch(short instruction) throws IOException {
    switch (instruction) {
      case Opcodes.GLOBAL:
        String module = PickleUtils.readline(input);
        stack.add(classes.named(module, PickleUtils.readline(input)));
        break;
      case Opcodes.STACK_GLOBAL:
        String name = (String) stack.pop();
        stack.add(classes.named((String) stack.pop(), name));
        break;
      case Opcodes.REDUCE:
        Object[] arguments = (Object[]) stack.pop();
        stack.add(classes.call(callee(stack.pop()), arguments));
        break;
      case Opcodes.NEWOBJ:
        stack.pop(); // arguments of a constructor, which a record does not need
        stack.add(new TorchObject((TorchClass) stack.pop()));
        break;
      case Opcodes.BUILD:
        build(stack.pop(), stack.peek());
        break;
      default:
        return container(instruction);
    }
    return NO_RETURN_VALUE;
  }

  private Object container(short instruction) throws IOException {
    switch (instruction) {
      case Opcodes.EMPTY_DICT:
        stack.add(new LinkedHashMap<>());
        break;
      case Opcodes.EMPTY_SET:
        stack.add(new ArrayList<>(0));
        break;
      case Opcodes.SETITEM:
        Object value = stack.pop();
        put(Arrays.asList(stack.pop(), value));
        break;
      case Opcodes.SETITEMS:
        put(stack.pop_all_since_marker());
        break;
      case Opcodes.APPENDS:
      case Opcodes.ADDITEMS:
        append(stack.pop_all_since_marker());
        break;
      default:
        return super.dispatch(instruction);
    }
    return NO_RETURN_VALUE;
  }

  private TorchClass callee(Object object) throws NetworkFormatException {
    if (!(object instanceof TorchClass)) {
      throw file.refusal("holds a pickle that calls what is no function; save the network again");
    }
    return (TorchClass) object;
  }

  private static void build(Object state, Object target) {
    if (target instanceof TorchObject && state instanceof Map) {
      TorchObject object = (TorchObject) target;
      object.setAll((Map<?, ?>) state);
      if (object.isModule()) {
        object.type().proveModule();
      }
    }
  }

  /** Items of an object that is a list itself are ignored. */
  @SuppressWarnings("unchecked")
  private void append(List<Object> items) {
    if (!(stack.peek() instanceof TorchObject)) {
      ((List<Object>) stack.peek()).addAll(items);
    }
  }

  /** Entries of an object that is a dictionary itself are ignored. */
  @SuppressWarnings("unchecked")
  private void put(List<Object> items) {
    if (stack.peek() instanceof TorchObject) {
      return;
    }
    Map<Object, Object> dictionary = (Map<Object, Object>) stack.peek();
    for (int i = 0; i + 1 < items.size(); i += 2) {
      if (isSimpleKey(items.get(i))) {
        dictionary.put(items.get(i), items.get(i + 1));
      }
    }
  }

  /** Keys of other kinds may be nested without end, and hashing them would go as deep. */
  static boolean isSimpleKey(Object key) {
    return key instanceof String || key instanceof Number || key instanceof Boolean;
  }

  /** A storage, or the class of a module that the older layout wraps with its source text. */
  @Override
  protected Object persistentLoad(Object id) {
    Object[] parts = (Object[]) id;
    if (parts[0].equals("module")) {
      return parts[1];
    }
    TorchClass type = (TorchClass) parts[1];
    if (!parts[0].equals("storage") || !TorchClasses.isStorage(type)) {
      throw new PickleException("no storage: " + type.fullName());
    }
    long viewOffset = 0;
    String key = (String) parts[2];
    if (parts.length > 5 && parts[5] != null) {
      viewOffset = ((Number) ((Object[]) parts[5])[1]).longValue();
    }
    String format = type.name().substring(0, type.name().length() - "Storage".length());
    TorchStorage storage = new TorchStorage(format, key, viewOffset);
    storages.put(key, storage);
    return storage;
  }
}
