// SPDX-License-Identifier: Apache-2.0
#include "base/qr_code.h"

#include <memory>

#include <qrencode.h>

#include "base/text.h"

namespace keizoku {

namespace {

constexpr unsigned char kDark = 1; // the lowest bit of each module libqrencode gives

constexpr std::size_t kFewestDigits = 3; // 110, 119, 171
constexpr std::size_t kMostDigits = 15;  // ITU-T E.164

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

Result<QrCode> QrCode::of(std::string_view text, Use use)
{
    // For paper at least version 2, which has an alignment pattern, and runs of digits as such, which leaves
    // room for the most correction. That way takes no text with a NUL in it.
    const std::string copy(text);
    const bool isForPaper = use == Use::Paper && copy.find('\0') == std::string::npos;
    constexpr int kAlignedVersion = 2;
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        isForPaper ? QRcode_encodeString(copy.c_str(), kAlignedVersion, QR_ECLEVEL_H, QR_MODE_8, 1)
                   : QRcode_encodeData(static_cast<int>(copy.size()),
                                       reinterpret_cast<const unsigned char*>(copy.data()), 0, QR_ECLEVEL_M),
        QRcode_free);
    if (!code)
        return fail(
            ErrorCode::Malformed,
            "QRコードにできるのは1文字から2331バイト（紙では1273バイト）までです。文を短くしてください。",
            std::to_string(text.size()) + " bytes");
    QrCode result;
    result.m_size = code->width;
    const auto modules = static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width);
    result.m_dark.reserve(modules);
    for (std::size_t i = 0; i < modules; ++i)
        result.m_dark.push_back((code->data[i] & kDark) != 0);
    return result;
}

std::string dialAddress(std::string_view number)
{
    const std::string plain = text::narrowed(number);
    std::string dialled;
    std::size_t digits = 0;
    for (const char c : plain) {
        if (isDigit(c)) {
            dialled += c;
            ++digits;
        } else if (c == '+' && dialled.empty()) {
            dialled = "+";
        } else if (c != '-' && c != '(' && c != ')' && c != ' ' && digits > 0) {
            break; // a second number, an extension, a remark
        }
    }
    return digits < kFewestDigits || digits > kMostDigits ? std::string() : "tel:" + dialled;
}

} // namespace keizoku
