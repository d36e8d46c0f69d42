// SPDX-License-Identifier: Apache-2.0
// Which reader a file needs, told by its first bytes.
#include "office/sheet.h"

#include "base/files.h"

namespace keizoku::office {

namespace {

constexpr std::string_view kZipStart = "PK\x03\x04";
constexpr std::string_view kOleStart = "\xD0\xCF\x11\xE0";

} // namespace

Result<Sheet> readSheet(const std::filesystem::path& path, std::string_view wanted)
{
    const auto bytes = readFile(path, kMaxSheetBytes);
    if (!bytes)
        return failed(bytes);
    if (bytes->starts_with(kZipStart))
        return readXlsx(*bytes, wanted);
    if (bytes->starts_with(kOleStart))
        return fail(
            ErrorCode::Malformed,
            "古い形式の Excel（.xls）か、パスワードの付いたファイルです。Excel で開き、「名前を付けて保存」で"
            "「Excel ブック（.xlsx）」をパスワードなしで選んでから読み込んでください。",
            "OLE compound file");
    if (bytes->starts_with("%PDF"))
        return fail(ErrorCode::Malformed,
                    "PDF は表として読み込めません。元の Excel（.xlsx）か CSV のファイルを選んでください。",
                    "PDF");
    return readCsv(*bytes);
}

} // namespace keizoku::office
