// Trains the English tagger and parser: word features -> two-layer BiLSTM -> tags, biaffine arcs, relations.
// The backward pass is written by hand; `-DCHECK` compares it with differences of the loss in double precision.
//   g++ -Ofast -march=native -o train train.cpp -lopenblas     train DATA OUT [name=value ...]
//   g++ -O2 -DCHECK -o check train.cpp -lopenblas && check DATA
#include <cblas.h>
#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <numeric>
#include <random>
#include <string>
#include <vector>
#ifdef CHECK
typedef double real;
#define GEMM cblas_dgemm
#else
typedef float real;
#define GEMM cblas_sgemm
#endif
using std::string;
using std::vector;
typedef vector<real> Vec;

static std::map<string, double> opt = {{"h", 192}, {"layers", 2}, {"arc", 160}, {"rel", 96}, {"epochs", 20}, {"batch", 1200}, {"lr", 0.003},
  {"dropin", 0.25}, {"droph", 0.33}, {"droprec", 0.2}, {"dropmlp", 0.33}, {"dropword", 0.15}, {"dropfeat", 0.05}, {"seed", 1}, {"ema", 0.997}, {"tagw", 0.5}, {"beta2", 0.95}, {"decay", 0}};
static std::mt19937 rng;
static double uniform() { return std::uniform_real_distribution<double>()(rng); }

// C (m x n) = beta C + op(A) op(B), all row-major with given row strides
static void gemm(bool ta, bool tb, int m, int n, int k, const real* A, int lda, const real* B, int ldb, real beta, real* C, int ldc) {
  if (m == 0 || n == 0) return;
  GEMM(CblasRowMajor, ta ? CblasTrans : CblasNoTrans, tb ? CblasTrans : CblasNoTrans, m, n, k, 1, A, lda, B, ldb, beta, C, ldc);
}

struct Param { string name; int rows, cols; Vec w, g, m, v, ema; };
static std::vector<Param*> params;
static Param* make(const string& name, int rows, int cols, double scale, real bias = 0) {
  Param* p = new Param{name, rows, cols, Vec((size_t)rows * cols, bias), Vec((size_t)rows * cols, 0), {}, {}, {}};
  std::normal_distribution<double> normal(0, 1);
  if (scale > 0) for (auto& x : p->w) x = normal(rng) * scale;
  p->m = p->v = p->g;
  params.push_back(p);
  return p;
}

struct Sentence { int n; vector<int> ids, tags, heads, rels; };
struct Data { int groups, tags, rels; vector<int> sizes, dims; vector<vector<Sentence>> parts; };
static Data load(const char* path) {
  FILE* f = fopen(path, "rb"); if (!f) { perror(path); exit(1); }
  auto get = [&] { int32_t x = 0; if (fread(&x, 4, 1, f) != 1) { fprintf(stderr, "short file\n"); exit(1); } return x; };
  Data d; d.groups = get(); d.tags = get(); d.rels = get(); int parts = get();
  for (int g = 0; g < d.groups; g++) { d.sizes.push_back(get()); d.dims.push_back(get()); }
  for (int p = 0; p < parts; p++) {
    vector<Sentence> part(get());
    for (auto& s : part) {
      s.n = get();
      auto read = [&](vector<int>& v, int count) { v.resize(count); for (auto& x : v) x = get(); };
      read(s.ids, s.n * d.groups); read(s.tags, s.n); read(s.heads, s.n); read(s.rels, s.n);
    }
    d.parts.push_back(part);
  }
  fclose(f); return d;
}

struct Lstm { Param *wi, *wh, *b; };
struct Net {
  int D, H, L, M, R, T, K; // input, hidden, layers, arc, relation, tags, relations
  vector<Param*> emb; Param* root; vector<std::array<Lstm, 2>> layers;
  Param *tagW, *tagB, *adW, *adB, *ahW, *ahB, *rdW, *rdB, *rhW, *rhB, *arcW, *arcU, *relW, *relB;
};
static Net build(const Data& d) {
  Net n; n.H = opt["h"]; n.L = opt["layers"]; n.M = opt["arc"]; n.R = opt["rel"]; n.T = d.tags; n.K = d.rels; n.D = 0;
  for (int g = 0; g < d.groups; g++) { n.emb.push_back(make("emb" + std::to_string(g), d.sizes[g], d.dims[g], 0.1)); n.D += d.dims[g]; }
  n.root = make("root", 1, n.D, 0.1);
  for (int l = 0; l < n.L; l++) {
    int in = l ? 2 * n.H : n.D; std::array<Lstm, 2> pair;
    for (int r = 0; r < 2; r++) {
      string s = "lstm" + std::to_string(l) + (r ? "r" : "f");
      pair[r] = {make(s + ".wi", 4 * n.H, in, sqrt(1.0 / (in + n.H))), make(s + ".wh", 4 * n.H, n.H, sqrt(1.0 / (2 * n.H))), make(s + ".b", 1, 4 * n.H, 0)};
      for (int i = n.H; i < 2 * n.H; i++) pair[r].b->w[i] = 1; // forget gate open at first
    }
    n.layers.push_back(pair);
  }
  int O = 2 * n.H; auto lin = [&](const char* s, int rows, int cols) { return make(s, rows, cols, sqrt(2.0 / (rows + cols))); };
  n.tagW = lin("tag.w", n.T, O); n.tagB = make("tag.b", 1, n.T, 0);
  n.adW = lin("ad.w", n.M, O); n.adB = make("ad.b", 1, n.M, 0); n.ahW = lin("ah.w", n.M, O); n.ahB = make("ah.b", 1, n.M, 0);
  n.rdW = lin("rd.w", n.R, O); n.rdB = make("rd.b", 1, n.R, 0); n.rhW = lin("rh.w", n.R, O); n.rhB = make("rh.b", 1, n.R, 0);
  n.arcW = lin("arc.w", n.M, n.M); n.arcU = make("arc.u", 1, n.M, 0);
  n.relW = lin("rel.w", n.K, 3 * n.R); n.relB = make("rel.b", 1, n.K, 0);
  return n;
}

// A batch, packed: rows ordered by position, within it by sentence, longest sentence first; position 0 is the root.
struct Pack { vector<const Sentence*> s; vector<int> active, off; int T, B, N; int row(int t, int b) const { return off[t] + b; } };
static Pack pack(vector<const Sentence*> s) {
  std::stable_sort(s.begin(), s.end(), [](auto a, auto b) { return a->n > b->n; });
  Pack p; p.s = s; p.B = s.size(); p.T = s[0]->n + 1; p.N = 0;
  for (int t = 0; t < p.T; t++) { int b = 0; while (b < p.B && s[b]->n + 1 > t) b++; p.active.push_back(b); p.off.push_back(p.N); p.N += b; }
  return p;
}

struct LstmCache { Vec gates, cell, tcell, before, mask; };
// clamped, because fast division makes no number of 1 / infinity
static inline real sigmoid(real x) { x = x < -30 ? -30 : x > 30 ? 30 : x; return 1 / (1 + std::exp(-x)); }
static inline real hyperbolic(real x) { return 2 * sigmoid(2 * x) - 1; }
static void sigmoidTanh(real* g, int H) {
#pragma omp simd
  for (int i = 0; i < 2 * H; i++) g[i] = sigmoid(g[i]);
#pragma omp simd
  for (int i = 2 * H; i < 3 * H; i++) g[i] = hyperbolic(g[i]);
#pragma omp simd
  for (int i = 3 * H; i < 4 * H; i++) g[i] = sigmoid(g[i]);
}
// gates in order: input, forget, candidate, output
static void lstmForward(const Pack& p, const Lstm& w, const Vec& X, int D, int H, int rev, LstmCache& c, Vec& Y, bool drop) {
  int N = p.N, O = 2 * H; double pr = opt["droprec"];
  c.gates.assign((size_t)N * 4 * H, 0); c.cell.assign((size_t)N * H, 0); c.tcell = c.cell; c.before = c.cell; c.mask.assign((size_t)p.B * H, 1);
  if (drop && pr > 0) for (auto& x : c.mask) x = uniform() < pr ? 0 : 1 / (1 - pr);
  for (int r = 0; r < N; r++) memcpy(&c.gates[(size_t)r * 4 * H], w.b->w.data(), sizeof(real) * 4 * H);
  gemm(false, true, N, 4 * H, D, X.data(), D, w.wi->w.data(), D, 1, c.gates.data(), 4 * H);
  for (int k = 0; k < p.T; k++) {
    int t = rev ? p.T - 1 - k : k, q = rev ? t + 1 : t - 1, nb = p.active[t], np = q < 0 || q >= p.T ? 0 : std::min(nb, p.active[q]);
    for (int b = 0; b < np; b++) { real* to = &c.before[(size_t)p.row(t, b) * H]; const real* from = &Y[(size_t)p.row(q, b) * O + rev * H]; const real* m = &c.mask[(size_t)b * H]; for (int i = 0; i < H; i++) to[i] = from[i] * m[i]; }
    gemm(false, true, np, 4 * H, H, &c.before[(size_t)p.off[t] * H], H, w.wh->w.data(), H, 1, &c.gates[(size_t)p.off[t] * 4 * H], 4 * H);
    for (int b = 0; b < nb; b++) {
      size_t r = p.row(t, b); real* g = &c.gates[r * 4 * H]; sigmoidTanh(g, H);
      real *cell = &c.cell[r * H], *tc = &c.tcell[r * H], *y = &Y[r * O + rev * H]; const real* pc = b < np ? &c.cell[(size_t)p.row(q, b) * H] : nullptr;
#pragma omp simd
      for (int i = 0; i < H; i++) { real x = g[i] * g[2 * H + i] + (pc ? g[H + i] * pc[i] : 0); cell[i] = x; real z = hyperbolic(x); tc[i] = z; y[i] = g[3 * H + i] * z; }
    }
  }
}
static void lstmBackward(const Pack& p, const Lstm& w, const Vec& X, int D, int H, int rev, LstmCache& c, const Vec& dY, Vec& dX) {
  int N = p.N, O = 2 * H; Vec dG((size_t)N * 4 * H), dh((size_t)p.B * H, 0), dc((size_t)p.B * H, 0), tmp((size_t)p.B * H);
  for (int k = p.T - 1; k >= 0; k--) {
    int t = rev ? p.T - 1 - k : k, q = rev ? t + 1 : t - 1, nb = p.active[t], np = q < 0 || q >= p.T ? 0 : std::min(nb, p.active[q]);
    for (int b = 0; b < nb; b++) {
      size_t r = p.row(t, b); const real *g = &c.gates[r * 4 * H], *tc = &c.tcell[r * H], *dy = &dY[r * O + rev * H]; real *d = &dG[r * 4 * H], *h = &dh[(size_t)b * H], *e = &dc[(size_t)b * H];
      const real* pc = b < np ? &c.cell[(size_t)p.row(q, b) * H] : nullptr;
      for (int i = 0; i < H; i++) {
        real o = g[3 * H + i], a = dy[i] + h[i], x = e[i] + a * o * (1 - tc[i] * tc[i]), in = g[i], f = g[H + i], z = g[2 * H + i];
        d[i] = x * z * in * (1 - in); d[H + i] = pc ? x * pc[i] * f * (1 - f) : 0; d[2 * H + i] = x * in * (1 - z * z); d[3 * H + i] = a * tc[i] * o * (1 - o); e[i] = x * f;
      }
    }
    gemm(false, false, np, H, 4 * H, &dG[(size_t)p.off[t] * 4 * H], 4 * H, w.wh->w.data(), H, 0, tmp.data(), H);
    for (size_t i = 0; i < (size_t)np * H; i++) dh[i] = tmp[i] * c.mask[i];
  }
  gemm(true, false, 4 * H, D, N, dG.data(), 4 * H, X.data(), D, 1, w.wi->g.data(), D);
  gemm(true, false, 4 * H, H, N, dG.data(), 4 * H, c.before.data(), H, 1, w.wh->g.data(), H);
  for (int r = 0; r < N; r++) for (int i = 0; i < 4 * H; i++) w.b->g[i] += dG[(size_t)r * 4 * H + i];
  gemm(false, false, N, D, 4 * H, dG.data(), 4 * H, w.wi->w.data(), D, 1, dX.data(), D);
}

// Y = X W^T + b
static void linear(const Vec& X, int N, int in, const Param* W, const Param* b, Vec& Y) {
  int out = W->rows; Y.resize((size_t)N * out);
  for (int r = 0; r < N; r++) memcpy(&Y[(size_t)r * out], b->w.data(), sizeof(real) * out);
  gemm(false, true, N, out, in, X.data(), in, W->w.data(), in, 1, Y.data(), out);
}
static void linearBack(const Vec& X, int N, int in, Param* W, Param* b, const Vec& dY, Vec& dX) {
  int out = W->rows;
  gemm(true, false, out, in, N, dY.data(), out, X.data(), in, 1, W->g.data(), in);
  for (int r = 0; r < N; r++) for (int i = 0; i < out; i++) b->g[i] += dY[(size_t)r * out + i];
  gemm(false, false, N, in, out, dY.data(), out, W->w.data(), in, 1, dX.data(), in);
}
static void reluDrop(Vec& Y, Vec& mask, bool drop) { // mask holds the derivative
  double pr = drop ? opt["dropmlp"] : 0; mask.resize(Y.size());
  for (size_t i = 0; i < Y.size(); i++) { mask[i] = Y[i] > 0 && !(pr > 0 && uniform() < pr) ? 1 / (1 - pr) : 0; Y[i] *= mask[i]; }
}
// softmax over n scores in place of s; returns the log probability of `gold`, leaves probability - target in s
static double crossEntropy(real* s, int n, int gold, real weight) {
  real mx = *std::max_element(s, s + n); double z = 0; for (int i = 0; i < n; i++) { s[i] = std::exp(s[i] - mx); z += s[i]; }
  double loss = -std::log(s[gold] / z + 1e-30);
  for (int i = 0; i < n; i++) s[i] = weight * s[i] / z; s[gold] -= weight; return loss;
}

struct Score { double loss = 0; long tokens = 0, tags = 0, heads = 0, both = 0; };
// Forward, and with `train` backward too (adds to gradients). Losses are means over tokens.
static Score run(const Data& d, Net& n, const vector<const Sentence*>& sentences, bool train, bool drop) {
  Pack p = pack(sentences); int N = p.N, D = n.D, H = n.H, O = 2 * H, G = d.groups; Score sc;
  for (auto s : p.s) sc.tokens += s->n; real mean = 1.0 / sc.tokens;
  vector<int> used((size_t)N * G, -1); Vec X((size_t)N * D), xmask;
  for (int b = 0; b < p.B; b++) for (int t = 0; t <= p.s[b]->n; t++) {
    real* x = &X[(size_t)p.row(t, b) * D]; if (t == 0) { memcpy(x, n.root->w.data(), sizeof(real) * D); continue; }
    for (int g = 0; g < G; g++) { int id = p.s[b]->ids[(t - 1) * G + g]; if (drop && uniform() < (g == 0 ? opt["dropword"] : opt["dropfeat"])) id = 0;
      used[(size_t)p.row(t, b) * G + g] = id; memcpy(x, &n.emb[g]->w[(size_t)id * d.dims[g]], sizeof(real) * d.dims[g]); x += d.dims[g]; }
  }
  auto sentenceDrop = [&](Vec& Y, int width, double pr, Vec& mask) { mask.clear(); if (!drop || pr <= 0) return; mask.resize((size_t)p.B * width); for (auto& m : mask) m = uniform() < pr ? 0 : 1 / (1 - pr);
    for (int t = 0; t < p.T; t++) for (int b = 0; b < p.active[t]; b++) { real* y = &Y[(size_t)p.row(t, b) * width]; for (int i = 0; i < width; i++) y[i] *= mask[(size_t)b * width + i]; } };
  auto sentenceDropBack = [&](Vec& dY, int width, const Vec& mask) { if (mask.empty()) return; for (int t = 0; t < p.T; t++) for (int b = 0; b < p.active[t]; b++) { real* y = &dY[(size_t)p.row(t, b) * width]; for (int i = 0; i < width; i++) y[i] *= mask[(size_t)b * width + i]; } };
  sentenceDrop(X, D, opt["dropin"], xmask);
  vector<Vec> Y(n.L), ymask(n.L); vector<std::array<LstmCache, 2>> cache(n.L);
  for (int l = 0; l < n.L; l++) { Y[l].assign((size_t)N * O, 0); for (int r = 0; r < 2; r++) lstmForward(p, n.layers[l][r], l ? Y[l - 1] : X, l ? O : D, H, r, cache[l][r], Y[l], drop);
    sentenceDrop(Y[l], O, opt["droph"], ymask[l]); }
  vector<Vec> dY(n.L, Vec()); if (train) for (auto& v : dY) v.assign((size_t)N * O, 0);
  { // tags from the first layer
    Vec S; linear(Y[0], N, O, n.tagW, n.tagB, S); Vec dS(train ? S.size() : 0, 0);
    for (int b = 0; b < p.B; b++) for (int t = 1; t <= p.s[b]->n; t++) { real* s = &S[(size_t)p.row(t, b) * n.T]; int gold = p.s[b]->tags[t - 1]; sc.tags += std::max_element(s, s + n.T) - s == gold; if (gold < 0) continue;
      sc.loss += opt["tagw"] * mean * crossEntropy(s, n.T, gold, opt["tagw"] * mean); if (train) memcpy(&dS[(size_t)p.row(t, b) * n.T], s, sizeof(real) * n.T); }
    if (train) linearBack(Y[0], N, O, n.tagW, n.tagB, dS, dY[0]);
  }
  // top layer in order of sentences
  vector<int> at, first; Vec Z((size_t)N * O); for (int b = 0; b < p.B; b++) { first.push_back(at.size()); for (int t = 0; t <= p.s[b]->n; t++) at.push_back(p.row(t, b)); }
  for (int r = 0; r < N; r++) memcpy(&Z[(size_t)r * O], &Y[n.L - 1][(size_t)at[r] * O], sizeof(real) * O);
  Vec ad, ah, rd, rh, mad, mah, mrd, mrh; int M = n.M, R = n.R;
  linear(Z, N, O, n.adW, n.adB, ad); linear(Z, N, O, n.ahW, n.ahB, ah); linear(Z, N, O, n.rdW, n.rdB, rd); linear(Z, N, O, n.rhW, n.rhB, rh);
  reluDrop(ad, mad, drop); reluDrop(ah, mah, drop); reluDrop(rd, mrd, drop); reluDrop(rh, mrh, drop);
  Vec U((size_t)N * M); for (int r = 0; r < N; r++) memcpy(&U[(size_t)r * M], n.arcU->w.data(), sizeof(real) * M);
  gemm(false, false, N, M, M, ad.data(), M, n.arcW->w.data(), M, 1, U.data(), M);
  Vec dU, dad, dah, drd, drh; if (train) { dU.assign(U.size(), 0); dad.assign(ad.size(), 0); dah = dad; drd.assign(rd.size(), 0); drh = drd; }
  vector<int> dep, head, gold, right; Vec S;
  for (int b = 0; b < p.B; b++) { int k = p.s[b]->n, f = first[b]; S.assign((size_t)k * (k + 1), 0);
    gemm(false, true, k, k + 1, M, &U[(size_t)(f + 1) * M], M, &ah[(size_t)f * M], M, 0, S.data(), k + 1);
    for (int i = 0; i < k; i++) { real* s = &S[(size_t)i * (k + 1)]; s[i + 1] = -1e4; int g = p.s[b]->heads[i], best = std::max_element(s, s + k + 1) - s; sc.heads += best == g; right.push_back(best == g);
      dep.push_back(f + i + 1); head.push_back(f + (train ? g : best)); gold.push_back(p.s[b]->rels[i]); sc.loss += mean * crossEntropy(s, k + 1, g, mean); s[i + 1] = 0; }
    if (train) { gemm(false, false, k, M, k + 1, S.data(), k + 1, &ah[(size_t)f * M], M, 0, &dU[(size_t)(f + 1) * M], M);
      gemm(true, false, k + 1, M, k, S.data(), k + 1, &U[(size_t)(f + 1) * M], M, 1, &dah[(size_t)f * M], M); }
  }
  { int W = 3 * R, C = dep.size(); Vec F((size_t)C * W), Q;
    for (int c = 0; c < C; c++) { const real *x = &rd[(size_t)dep[c] * R], *y = &rh[(size_t)head[c] * R]; real* f = &F[(size_t)c * W]; for (int i = 0; i < R; i++) { f[i] = x[i] * y[i]; f[R + i] = x[i]; f[2 * R + i] = y[i]; } }
    linear(F, C, W, n.relW, n.relB, Q);
    for (int c = 0; c < C; c++) { real* s = &Q[(size_t)c * n.K]; bool ok = std::max_element(s, s + n.K) - s == gold[c]; sc.both += ok && right[c]; sc.loss += mean * crossEntropy(s, n.K, gold[c], mean); }
    if (train) { Vec dF((size_t)C * W, 0); linearBack(F, C, W, n.relW, n.relB, Q, dF);
      for (int c = 0; c < C; c++) { const real *x = &rd[(size_t)dep[c] * R], *y = &rh[(size_t)head[c] * R], *f = &dF[(size_t)c * W]; real *dx = &drd[(size_t)dep[c] * R], *dy = &drh[(size_t)head[c] * R];
        for (int i = 0; i < R; i++) { dx[i] += f[i] * y[i] + f[R + i]; dy[i] += f[i] * x[i] + f[2 * R + i]; } } }
  }
  if (!train) return sc;
  gemm(true, false, M, M, N, ad.data(), M, dU.data(), M, 1, n.arcW->g.data(), M);
  for (int r = 0; r < N; r++) for (int i = 0; i < M; i++) n.arcU->g[i] += dU[(size_t)r * M + i];
  gemm(false, true, N, M, M, dU.data(), M, n.arcW->w.data(), M, 1, dad.data(), M);
  Vec dZ((size_t)N * O, 0); auto back = [&](Vec& dv, const Vec& mask, Param* w, Param* b) { for (size_t i = 0; i < dv.size(); i++) dv[i] *= mask[i]; linearBack(Z, N, O, w, b, dv, dZ); };
  back(dad, mad, n.adW, n.adB); back(dah, mah, n.ahW, n.ahB); back(drd, mrd, n.rdW, n.rdB); back(drh, mrh, n.rhW, n.rhB);
  for (int r = 0; r < N; r++) for (int i = 0; i < O; i++) dY[n.L - 1][(size_t)at[r] * O + i] += dZ[(size_t)r * O + i];
  Vec dX((size_t)N * D, 0);
  for (int l = n.L - 1; l >= 0; l--) { sentenceDropBack(dY[l], O, ymask[l]); for (int r = 0; r < 2; r++) lstmBackward(p, n.layers[l][r], l ? Y[l - 1] : X, l ? O : D, H, r, cache[l][r], dY[l], l ? dY[l - 1] : dX); }
  sentenceDropBack(dX, D, xmask);
  for (int r = 0; r < N; r++) { const real* x = &dX[(size_t)r * D]; if (used[(size_t)r * G] < 0) { for (int i = 0; i < D; i++) n.root->g[i] += x[i]; continue; }
    for (int g = 0; g < G; g++) { real* e = &n.emb[g]->g[(size_t)used[(size_t)r * G + g] * d.dims[g]]; for (int i = 0; i < d.dims[g]; i++) e[i] += x[i]; x += d.dims[g]; } }
  return sc;
}

static vector<vector<const Sentence*>> batches(const vector<Sentence>& part, int size, bool shuffle) {
  vector<std::pair<double, const Sentence*>> order; for (auto& s : part) order.push_back({s.n + (shuffle ? uniform() * 4 : 0), &s});
  std::stable_sort(order.begin(), order.end(), [](auto& a, auto& b) { return a.first < b.first; });
  vector<vector<const Sentence*>> out; int count = 0;
  for (auto& o : order) { if (out.empty() || count + o.second->n > size) { out.push_back({}); count = 0; } out.back().push_back(o.second); count += o.second->n; }
  if (shuffle) std::shuffle(out.begin(), out.end(), rng); return out;
}
static void save(const char* path, bool ema) {
  string tmp = string(path) + ".tmp"; FILE* f = fopen(tmp.c_str(), "wb"); int32_t x = params.size(); fwrite(&x, 4, 1, f);
  for (auto p : params) { x = p->name.size(); fwrite(&x, 4, 1, f); fwrite(p->name.data(), 1, x, f); x = p->rows; fwrite(&x, 4, 1, f); x = p->cols; fwrite(&x, 4, 1, f);
    vector<float> v(ema ? p->ema.begin() : p->w.begin(), ema ? p->ema.end() : p->w.end()); fwrite(v.data(), 4, v.size(), f); }
  fclose(f); rename(tmp.c_str(), path);
}

int main(int argc, char** argv) {
  Data d = load(argv[1]);
#ifdef CHECK
  opt["h"] = 6; opt["arc"] = 5; opt["rel"] = 4; for (auto k : {"dropin", "droph", "droprec", "dropmlp", "dropword", "dropfeat"}) opt[k] = 0;
  Net n = build(d); for (auto p : params) for (auto& w : p->w) w += 0.3 * (uniform() - 0.5);
  vector<const Sentence*> s; for (int i = 0; i < 5; i++) s.push_back(&d.parts[0][i * 7 + 3]);
  double worst = 0;
  for (auto p : params) { int tries = 0; for (size_t k = 0; k < p->w.size() && tries < 40; k += 1 + p->w.size() / 400) {
      for (auto q : params) std::fill(q->g.begin(), q->g.end(), 0); run(d, n, s, true, false); double g = p->g[k]; if (g == 0) continue; tries++;
      double e = 1e-6, w = p->w[k]; p->w[k] = w + e; double a = run(d, n, s, true, false).loss; p->w[k] = w - e; double b = run(d, n, s, true, false).loss; p->w[k] = w;
      double num = (a - b) / (2 * e), err = fabs(num - g) / std::max(1e-4, fabs(num) + fabs(g)); worst = std::max(worst, err); if (err > 1e-3) printf("%s[%zu] %g against %g\n", p->name.c_str(), k, g, num); } }
  printf("largest relative difference %g\n", worst); return worst > 1e-2; // a step over the kink of a rectifier shows as a small difference
#else
  const char* out = argv[2]; for (int i = 3; i < argc; i++) { string a = argv[i]; size_t e = a.find('='); if (e == string::npos || !opt.count(a.substr(0, e))) { fprintf(stderr, "unknown %s\n", argv[i]); return 1; } opt[a.substr(0, e)] = atof(a.c_str() + e + 1); }
  rng.seed(opt["seed"]); Net n = build(d); for (auto p : params) p->ema = p->w;
  size_t total = 0; for (auto p : params) total += p->w.size(); printf("%zu weights, input %d\n", total, n.D); for (auto& o : opt) printf("%s=%g ", o.first.c_str(), o.second); printf("\n"); fflush(stdout);
  auto t0 = std::chrono::steady_clock::now(); auto seconds = [&] { return std::chrono::duration<double>(std::chrono::steady_clock::now() - t0).count(); };
  int epochs = opt["epochs"]; long steps = batches(d.parts[0], opt["batch"], true).size() * epochs, step = 0; double b1 = 0.9, b2 = opt["beta2"];
  for (int epoch = 0; epoch < epochs; epoch++) {
    Score sum;
    for (auto& batch : batches(d.parts[0], opt["batch"], true)) {
      Score s = run(d, n, batch, true, true); sum.loss += s.loss * s.tokens; sum.tokens += s.tokens; sum.heads += s.heads; sum.both += s.both; sum.tags += s.tags;
      double norm = 0; for (auto p : params) for (auto g : p->g) norm += (double)g * g; norm = sqrt(norm); real clip = norm > 5 ? 5 / norm : 1;
      step++; double lr = opt["lr"] * std::min(1.0, step / 200.0) * std::max(0.01, 1 - (double)step / steps), c1 = 1 - pow(b1, step), c2 = 1 - pow(b2, step), em = std::min(opt["ema"], step / (step + 10.0));
      for (auto p : params) { real *w = p->w.data(), *g = p->g.data(), *m = p->m.data(), *v = p->v.data(), *e = p->ema.data(); size_t size = p->w.size(); real B1 = b1, B2 = b2, A = lr / c1, C2 = 1 / c2, E = em, wd = p->rows > 1 ? lr * opt["decay"] : 0;
#pragma omp simd
        for (size_t i = 0; i < size; i++) { real x = g[i] * clip; m[i] = B1 * m[i] + (1 - B1) * x; v[i] = B2 * v[i] + (1 - B2) * x * x; w[i] -= A * m[i] / (std::sqrt(v[i] * C2) + (real)1e-8) + wd * w[i]; e[i] = E * e[i] + (1 - E) * w[i]; g[i] = 0; } }
    }
    printf("epoch %d %.0fs loss %.3f uas %.2f", epoch + 1, seconds(), sum.loss / sum.tokens, 100.0 * sum.heads / sum.tokens);
    if (epoch % 3 == 2 || epoch == epochs - 1) { for (auto p : params) std::swap(p->w, p->ema);
      for (size_t k = 1; k < d.parts.size(); k++) { Score a; for (auto& batch : batches(d.parts[k], 3000, false)) { Score s = run(d, n, batch, false, false); a.tokens += s.tokens; a.heads += s.heads; a.both += s.both; a.tags += s.tags; }
        printf(" | dev%zu tags %.2f uas %.2f las %.2f", k, 100.0 * a.tags / a.tokens, 100.0 * a.heads / a.tokens, 100.0 * a.both / a.tokens); }
      for (auto p : params) std::swap(p->w, p->ema); save(out, true); }
    printf("\n"); fflush(stdout);
  }
#endif
}
