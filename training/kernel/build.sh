#!/bin/sh
# Compiles kernel.c (clang and lld 14 or later) and writes it as text for the engine.
set -e
cd "$(dirname "$0")"
clang --target=wasm32 -O3 -msimd128 -ffreestanding -fno-builtin -nostdlib -Wl,--no-entry -Wl,--import-memory -Wl,--export=__heap_base -Wl,-z,stack-size=8192 -Wl,--strip-all -o "${TMPDIR:-/tmp}/kernel.wasm" kernel.c
out=../../engine/language/english/parse/kernel-code.ts
{
  echo '/** training/kernel/kernel.c compiled to WebAssembly, in base 64. Made by training/kernel/build.sh. */'
  echo 'export const kernelCode ='
  base64 -w 120 "${TMPDIR:-/tmp}/kernel.wasm" | sed "s/.*/  '&' +/; \$ s/ +\$/;/"
} > "$out"
wc -c "${TMPDIR:-/tmp}/kernel.wasm"
