// SPDX-License-Identifier: Apache-2.0
// Text that came from outside, in whatever encoding, as UTF-8.
#include "base/text.h"

#include <memory>

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

namespace keizoku::text {

namespace {

Result<std::string> convert(const char* encoding, std::string_view bytes)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(encoding, &status),
                                                                       &ucnv_close);
    if (U_SUCCESS(status))
        ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    std::u16string wide(bytes.size() + 1, u'\0');
    std::int32_t size = 0;
    if (U_SUCCESS(status))
        size = ucnv_toUChars(converter.get(), wide.data(), static_cast<std::int32_t>(wide.size()),
                             bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
    if (U_FAILURE(status))
        return fail(ErrorCode::Malformed,
                    "文字の符号が分かりません。UTF-8 か Shift_JIS で保存し直してください。",
                    std::string(encoding) + ": " + u_errorName(status));
    std::string out;
    icu::UnicodeString(wide.data(), size).toUTF8String(out);
    return out;
}

} // namespace

Result<std::string> fromUnknownEncoding(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        return convert("UTF-16", bytes);
    if (isValidUtf8(bytes))
        return std::string(bytes);
    return convert("ibm-943_P15A-2003", bytes);
}

} // namespace keizoku::text
