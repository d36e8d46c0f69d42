// SPDX-License-Identifier: Apache-2.0
#include "app/services.h"

#include <algorithm>

#include "base/files.h"

namespace keizoku::app {

Result<Json::Array> services(const Environment& environment)
{
    Json::Array all;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(environment.templates / "services", error)) {
        const auto bytes = readFile(entry.path());
        auto json = bytes ? Json::parse(*bytes) : Result<Json>(failed(bytes));
        if (!json || (*json)["id"].string().empty())
            return fail(ErrorCode::Malformed, "サービス種別の定義を読めません。", entry.path().string());
        all.push_back(*std::move(json));
    }
    std::sort(all.begin(), all.end(),
              [](const Json& a, const Json& b) { return a["id"].string() < b["id"].string(); });
    return all;
}

} // namespace keizoku::app
