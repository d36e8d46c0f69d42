// SPDX-License-Identifier: Apache-2.0
// Between the core's UTF-8 and Qt's strings.
#pragma once

#include <string>
#include <string_view>

#include <QString>

namespace keizoku::ui {

[[nodiscard]] inline QString qt(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

[[nodiscard]] inline std::string utf8(const QString& text)
{
    return text.toStdString();
}

} // namespace keizoku::ui
