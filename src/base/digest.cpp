// SPDX-License-Identifier: Apache-2.0
#include "base/digest.h"

#include <algorithm>
#include <cstdint>
#include <memory>

#include <openssl/evp.h>

namespace keizoku {

Digest Digest::of(std::initializer_list<std::string_view> parts)
{
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr);
    for (const std::string_view part : parts) {
        std::array<unsigned char, 8> length{};
        auto rest = static_cast<std::uint64_t>(part.size());
        for (auto& byte : length) {
            byte = static_cast<unsigned char>(rest & 0xFF);
            rest >>= 8;
        }
        EVP_DigestUpdate(context.get(), length.data(), length.size());
        EVP_DigestUpdate(context.get(), part.data(), part.size());
    }
    std::array<unsigned char, kSize> raw{};
    EVP_DigestFinal_ex(context.get(), raw.data(), nullptr);
    Digest digest;
    std::transform(raw.begin(), raw.end(), digest.m_bytes.begin(),
                   [](unsigned char b) { return static_cast<char>(b); });
    return digest;
}

Result<Digest> Digest::fromBytes(std::string_view bytes)
{
    if (bytes.size() != kSize)
        return fail(ErrorCode::Malformed, "指紋の長さが違います。", "digest size");
    Digest digest;
    std::copy(bytes.begin(), bytes.end(), digest.m_bytes.begin());
    return digest;
}

Result<Digest> Digest::fromHex(std::string_view hex)
{
    const auto value = [](char c) {
        if (c >= '0' && c <= '9')
            return c - '0';
        if (c >= 'a' && c <= 'f')
            return c - 'a' + 10;
        if (c >= 'A' && c <= 'F')
            return c - 'A' + 10;
        return -1;
    };
    std::string bytes;
    for (std::size_t at = 0; at + 1 < hex.size(); at += 2) {
        const int high = value(hex[at]);
        const int low = value(hex[at + 1]);
        if (high < 0 || low < 0)
            return fail(ErrorCode::Malformed, "指紋に使えない文字があります。", "digest hex");
        bytes.push_back(static_cast<char>(high * 16 + low));
    }
    if (hex.size() != kSize * 2)
        return fail(ErrorCode::Malformed, "指紋の長さが違います。", "digest hex size");
    return fromBytes(bytes);
}

std::string Digest::hex() const
{
    static constexpr std::string_view kDigits = "0123456789abcdef";
    std::string out;
    for (const char c : m_bytes) {
        const auto byte = static_cast<unsigned char>(c);
        out.push_back(kDigits[byte >> 4U]);
        out.push_back(kDigits[byte & 15U]);
    }
    return out;
}

std::string Digest::shortCode() const
{
    std::string code = hex().substr(0, 8);
    std::transform(code.begin(), code.end(), code.begin(),
                   [](char c) { return c >= 'a' ? static_cast<char>(c - 32) : c; });
    return code;
}

} // namespace keizoku
