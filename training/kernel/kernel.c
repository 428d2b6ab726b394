// The arithmetic of the parser's network, compiled to WebAssembly with 128-bit vectors (build.sh).
// Weights and activations are 16-bit whole numbers with a scale, so sums are exact and every machine gives the same result.
#include <stdint.h>
#include <wasm_simd128.h>
#define EXPORT(name) __attribute__((export_name(name)))
typedef int16_t i16;

static inline v128_t dot(v128_t a, v128_t b) { return wasm_i32x4_dot_i16x8(a, b); }
static inline v128_t add(v128_t a, v128_t b) { return wasm_i32x4_add(a, b); }

static inline void put(float* out, v128_t sum, v128_t scale, const float* bias, int more) {
  v128_t y = wasm_f32x4_mul(wasm_f32x4_convert_i32x4(sum), scale);
  if (bias) y = wasm_f32x4_add(y, wasm_v128_load(bias));
  if (more) y = wasm_f32x4_add(y, wasm_v128_load(out));
  wasm_v128_store(out, y);
}

// out[n][rows] (+)= x[n][k] W^T + bias. W is packed in groups of eight rows, two columns of each together; rows is a
// multiple of 8, k of 2. xs: a scale for each row of x, or one for all when step is 0.
EXPORT("multiply") void multiply(const i16* x, int xStride, const float* xs, int step, int n, int k, const i16* w, const float* ws, const float* bias, float* out, int rows, int more) {
  for (int r = 0; r < rows; r += 8) {
    const i16* group = w + r * k;
    v128_t s0 = wasm_v128_load(ws + r), s1 = wasm_v128_load(ws + r + 4);
    const float *b0 = bias ? bias + r : 0, *b1 = bias ? bias + r + 4 : 0;
    int i = 0;
    for (; i + 4 <= n; i += 4) {
      const i16 *xa = x + i * xStride, *xb = xa + xStride, *xc = xb + xStride, *xd = xc + xStride, *p = group;
      v128_t a0 = wasm_i32x4_splat(0), a1 = a0, c0 = a0, c1 = a0, d0 = a0, d1 = a0, e0 = a0, e1 = a0;
      for (int j = 0; j < k; j += 2, p += 16) {
        v128_t w0 = wasm_v128_load(p), w1 = wasm_v128_load(p + 8), v;
        v = wasm_v128_load32_splat(xa + j); a0 = add(a0, dot(w0, v)); a1 = add(a1, dot(w1, v));
        v = wasm_v128_load32_splat(xb + j); c0 = add(c0, dot(w0, v)); c1 = add(c1, dot(w1, v));
        v = wasm_v128_load32_splat(xc + j); d0 = add(d0, dot(w0, v)); d1 = add(d1, dot(w1, v));
        v = wasm_v128_load32_splat(xd + j); e0 = add(e0, dot(w0, v)); e1 = add(e1, dot(w1, v));
      }
      float* o = out + i * rows + r; v128_t f;
      f = wasm_f32x4_splat(xs[i * step]); put(o, a0, wasm_f32x4_mul(s0, f), b0, more); put(o + 4, a1, wasm_f32x4_mul(s1, f), b1, more); o += rows;
      f = wasm_f32x4_splat(xs[(i + 1) * step]); put(o, c0, wasm_f32x4_mul(s0, f), b0, more); put(o + 4, c1, wasm_f32x4_mul(s1, f), b1, more); o += rows;
      f = wasm_f32x4_splat(xs[(i + 2) * step]); put(o, d0, wasm_f32x4_mul(s0, f), b0, more); put(o + 4, d1, wasm_f32x4_mul(s1, f), b1, more); o += rows;
      f = wasm_f32x4_splat(xs[(i + 3) * step]); put(o, e0, wasm_f32x4_mul(s0, f), b0, more); put(o + 4, e1, wasm_f32x4_mul(s1, f), b1, more);
    }
    for (; i < n; i++) {
      const i16 *xa = x + i * xStride, *p = group;
      v128_t a0 = wasm_i32x4_splat(0), a1 = a0;
      for (int j = 0; j < k; j += 2, p += 16) { v128_t v = wasm_v128_load32_splat(xa + j); a0 = add(a0, dot(wasm_v128_load(p), v)); a1 = add(a1, dot(wasm_v128_load(p + 8), v)); }
      v128_t f = wasm_f32x4_splat(xs[i * step]); float* o = out + i * rows + r;
      put(o, a0, wasm_f32x4_mul(s0, f), b0, more); put(o + 4, a1, wasm_f32x4_mul(s1, f), b1, more);
    }
  }
}

// Packs signed bytes W[rows][k] as `multiply` wants them; rows is rounded up to a multiple of 8.
EXPORT("pack") void pack(const int8_t* w, int rows, int k, i16* out) {
  for (int r = 0; r < rows; r += 8) for (int j = 0; j < k; j += 2) for (int s = 0; s < 8; s++) {
    *out++ = r + s < rows ? w[(r + s) * k + j] : 0;
    *out++ = r + s < rows ? w[(r + s) * k + j + 1] : 0;
  }
}

// e^x for -87 <= x <= 87: 2^whole times a polynomial of what is left
static inline v128_t expv(v128_t x) {
  x = wasm_f32x4_max(wasm_f32x4_min(x, wasm_f32x4_splat(87.0f)), wasm_f32x4_splat(-87.0f));
  v128_t whole = wasm_f32x4_nearest(wasm_f32x4_mul(x, wasm_f32x4_splat(1.44269504f)));
  v128_t z = wasm_f32x4_sub(wasm_f32x4_sub(x, wasm_f32x4_mul(whole, wasm_f32x4_splat(0.693359375f))), wasm_f32x4_mul(whole, wasm_f32x4_splat(-2.12194440e-4f)));
  v128_t y = wasm_f32x4_splat(1.0f / 720);
  const float terms[6] = {1.0f / 120, 1.0f / 24, 1.0f / 6, 0.5f, 1.0f, 1.0f};
#pragma unroll
  for (int i = 0; i < 6; i++) y = wasm_f32x4_add(wasm_f32x4_mul(y, z), wasm_f32x4_splat(terms[i]));
  return wasm_f32x4_mul(y, wasm_i32x4_shl(wasm_i32x4_add(wasm_i32x4_trunc_sat_f32x4(whole), wasm_i32x4_splat(127)), 23));
}
static inline v128_t sigmoid(v128_t x) { v128_t one = wasm_f32x4_splat(1); return wasm_f32x4_div(one, wasm_f32x4_add(one, expv(wasm_f32x4_neg(x)))); }
static inline v128_t tanhv(v128_t x) { return wasm_f32x4_sub(wasm_f32x4_mul(sigmoid(wasm_f32x4_mul(x, wasm_f32x4_splat(2))), wasm_f32x4_splat(2)), wasm_f32x4_splat(1)); }

// One direction of one layer over packed rows (by position, longest sentence first). gates: what the inputs add, four
// blocks of h each; out: rows of 2h, this direction's half, 16383 standing for 1; cells: a row a sentence, zero at first.
EXPORT("recur") void recur(int steps, const int* active, const int* offset, int backward, int h, const i16* w, const float* ws, const float* unit, float* gates, float* cells, i16* out) {
  int width = 2 * h; out += backward * h;
  for (int step = 0; step < steps; step++) {
    int t = backward ? steps - 1 - step : step, q = backward ? t + 1 : t - 1, n = active[t], before = step == 0 ? 0 : active[q] < n ? active[q] : n;
    float* g = gates + offset[t] * 4 * h;
    if (before > 0) multiply(out + offset[q] * width, width, unit, 0, before, h, w, ws, 0, g, 4 * h, 1);
    for (int b = 0; b < n; b++, g += 4 * h) {
      float* c = cells + b * h; i16* y = out + (offset[t] + b) * width;
      for (int i = 0; i < h; i += 4) {
        v128_t cell = wasm_f32x4_add(wasm_f32x4_mul(sigmoid(wasm_v128_load(g + i)), tanhv(wasm_v128_load(g + 2 * h + i))), wasm_f32x4_mul(sigmoid(wasm_v128_load(g + h + i)), wasm_v128_load(c + i)));
        wasm_v128_store(c + i, cell);
        v128_t v = wasm_i32x4_trunc_sat_f32x4(wasm_f32x4_nearest(wasm_f32x4_mul(wasm_f32x4_mul(sigmoid(wasm_v128_load(g + 3 * h + i)), tanhv(cell)), wasm_f32x4_splat(16383))));
        wasm_v128_store64_lane(y + i, wasm_i16x8_narrow_i32x4(v, v), 0);
      }
    }
  }
}

// to[i] = from[rows[i]], rows of `width` numbers (a multiple of 4)
EXPORT("gather") void gather(const float* from, const int* rows, int n, int width, float* to) {
  for (int i = 0; i < n; i++) for (int j = 0; j < width; j += 4) wasm_v128_store(to + i * width + j, wasm_v128_load(from + rows[i] * width + j));
}

EXPORT("rectify") void rectify(float* x, int count) {
  for (int i = 0; i < count; i += 4) wasm_v128_store(x + i, wasm_f32x4_max(wasm_v128_load(x + i), wasm_f32x4_splat(0)));
}

// Rows of numbers as 16-bit whole numbers, each row with its own scale
EXPORT("quantise") void quantise(const float* x, int stride, int n, int width, i16* out, float* scales) {
  for (int r = 0; r < n; r++, x += stride, out += width) {
    v128_t top = wasm_f32x4_splat(1e-9f);
    for (int i = 0; i < width; i += 4) top = wasm_f32x4_max(top, wasm_f32x4_abs(wasm_v128_load(x + i)));
    float peak = wasm_f32x4_extract_lane(top, 0);
    if (wasm_f32x4_extract_lane(top, 1) > peak) peak = wasm_f32x4_extract_lane(top, 1);
    if (wasm_f32x4_extract_lane(top, 2) > peak) peak = wasm_f32x4_extract_lane(top, 2);
    if (wasm_f32x4_extract_lane(top, 3) > peak) peak = wasm_f32x4_extract_lane(top, 3);
    scales[r] = peak / 16383; v128_t by = wasm_f32x4_splat(16383 / peak);
    for (int i = 0; i < width; i += 4) { v128_t v = wasm_i32x4_trunc_sat_f32x4(wasm_f32x4_nearest(wasm_f32x4_mul(wasm_v128_load(x + i), by))); wasm_v128_store64_lane(out + i, wasm_i16x8_narrow_i32x4(v, v), 0); }
  }
}

// out[i][j] = a[rows[i + 1]] . b[rows[j]] for i < n, j <= n: every word against every head, the root first
EXPORT("pairs") void pairs(const float* a, int aStride, const float* b, int bStride, const int* rows, int n, int width, float* out) {
  for (int i = 0; i < n; i++) for (int j = 0; j <= n; j++) {
    const float *x = a + rows[i + 1] * aStride, *y = b + rows[j] * bStride; v128_t s = wasm_f32x4_splat(0);
    for (int k = 0; k < width; k += 4) s = wasm_f32x4_add(s, wasm_f32x4_mul(wasm_v128_load(x + k), wasm_v128_load(y + k)));
    out[i * (n + 1) + j] = wasm_f32x4_extract_lane(s, 0) + wasm_f32x4_extract_lane(s, 1) + wasm_f32x4_extract_lane(s, 2) + wasm_f32x4_extract_lane(s, 3);
  }
}

// out[i] = word * head, word, head: what the relation of a word to its head is told from
EXPORT("join") void join(const float* word, const float* head, int stride, const int* words, const int* heads, int n, int width, float* out) {
  for (int i = 0; i < n; i++, out += 3 * width) {
    const float *x = word + words[i] * stride, *y = head + heads[i] * stride;
    for (int j = 0; j < width; j += 4) { v128_t a = wasm_v128_load(x + j), b = wasm_v128_load(y + j); wasm_v128_store(out + j, wasm_f32x4_mul(a, b)); wasm_v128_store(out + width + j, a); wasm_v128_store(out + 2 * width + j, b); }
  }
}
