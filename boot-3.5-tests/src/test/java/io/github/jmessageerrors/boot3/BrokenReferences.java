/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.github.jmessageerrors.boot3;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.asm.AnnotationVisitor;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.ConstantDynamic;
import org.springframework.asm.FieldVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.Label;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.Type;

/**
 * What a class file refers to that the class path of this test does not have, down to the
 * descriptors of methods: a method that returns another type is another method to the
 * JVM.
 */
final class BrokenReferences extends ClassVisitor {

	private static final int API = Opcodes.ASM9;

	private final Set<String> broken = new TreeSet<>();

	private BrokenReferences() {
		super(API);
	}

	static Set<String> of(InputStream classFile) throws IOException {
		BrokenReferences references = new BrokenReferences();
		new ClassReader(classFile).accept(references, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
		return references.broken;
	}

	@Override
	public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
		checkType(Type.getObjectType(superName));
		for (String type : interfaces) {
			checkType(Type.getObjectType(type));
		}
	}

	@Override
	public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
		checkType(Type.getType(descriptor));
		return null;
	}

	@Override
	public MethodVisitor visitMethod(int access, String name, String descriptor, String signature,
			String[] exceptions) {
		checkType(Type.getMethodType(descriptor));
		return new Instructions();
	}

	// The JVM leaves out what it cannot find of an annotation, and Spring reads it by
	// name.
	@Override
	public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
		return null;
	}

	private Class<?> checkType(Type type) {
		if (type.getSort() == Type.METHOD) {
			checkType(type.getReturnType());
			for (Type argument : type.getArgumentTypes()) {
				checkType(argument);
			}
			return null;
		}
		if (type.getSort() == Type.ARRAY) {
			checkType(type.getElementType());
			return Object[].class;
		}
		if (type.getSort() != Type.OBJECT) {
			return null;
		}
		try {
			return Class.forName(type.getClassName(), false, getClass().getClassLoader());
		}
		catch (ClassNotFoundException | LinkageError ex) {
			this.broken.add(type.getClassName());
			return null;
		}
	}

	private void checkMember(Type owner, String name, String descriptor, boolean field) {
		Class<?> type = checkType(owner);
		checkType(Type.getType(descriptor));
		if (type == null) {
			return;
		}
		try {
			if (!(field ? hasField(type, name, descriptor) : hasMethod(type, name, descriptor))) {
				this.broken.add(owner.getClassName() + "." + name + descriptor);
			}
		}
		catch (LinkageError ex) {
			this.broken.add(owner.getClassName() + "." + name + descriptor + " (" + ex + ")");
		}
	}

	private static boolean hasField(Class<?> type, String name, String descriptor) {
		if (type == null) {
			return false;
		}
		for (Field field : type.getDeclaredFields()) {
			if (field.getName().equals(name) && Type.getDescriptor(field.getType()).equals(descriptor)) {
				return true;
			}
		}
		for (Class<?> parent : type.getInterfaces()) {
			if (hasField(parent, name, descriptor)) {
				return true;
			}
		}
		return hasField(type.getSuperclass(), name, descriptor);
	}

	private static boolean hasMethod(Class<?> type, String name, String descriptor) {
		if (type == null) {
			return false;
		}
		if (type.getName().equals("java.lang.invoke.MethodHandle")) {
			return true; // polymorphic signatures
		}
		if (name.equals("<init>")) {
			return contains(type.getDeclaredConstructors(), null, descriptor);
		}
		if (contains(type.getDeclaredMethods(), name, descriptor)) {
			return true;
		}
		for (Class<?> parent : type.getInterfaces()) {
			if (hasMethod(parent, name, descriptor)) {
				return true;
			}
		}
		return hasMethod(type.isInterface() ? Object.class : type.getSuperclass(), name, descriptor);
	}

	private static boolean contains(Executable[] members, String name, String descriptor) {
		for (Executable member : members) {
			if (member instanceof Method method) {
				if (method.getName().equals(name) && Type.getMethodDescriptor(method).equals(descriptor)) {
					return true;
				}
			}
			else if (Type.getConstructorDescriptor((java.lang.reflect.Constructor<?>) member).equals(descriptor)) {
				return true;
			}
		}
		return false;
	}

	private final class Instructions extends MethodVisitor {

		Instructions() {
			super(API);
		}

		@Override
		public void visitTypeInsn(int opcode, String type) {
			checkType(Type.getObjectType(type));
		}

		@Override
		public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
			checkMember(Type.getObjectType(owner), name, descriptor, true);
		}

		@Override
		public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
			checkMember(Type.getObjectType(owner), name, descriptor, false);
		}

		@Override
		public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
			checkType(Type.getMethodType(descriptor));
			for (Object argument : arguments) {
				checkConstant(argument);
			}
		}

		@Override
		public void visitLdcInsn(Object value) {
			checkConstant(value);
		}

		@Override
		public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
			checkType(Type.getType(descriptor));
		}

		@Override
		public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
			if (type != null) {
				checkType(Type.getObjectType(type));
			}
		}

		private void checkConstant(Object value) {
			if (value instanceof Type type) {
				checkType(type);
			}
			else if (value instanceof Handle handle) {
				boolean field = handle.getTag() <= Opcodes.H_PUTSTATIC;
				checkMember(Type.getObjectType(handle.getOwner()), handle.getName(), handle.getDesc(), field);
			}
			else if (value instanceof ConstantDynamic dynamic) {
				checkType(Type.getType(dynamic.getDescriptor()));
			}
		}

	}

}
