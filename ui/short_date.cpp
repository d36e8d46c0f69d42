// SPDX-License-Identifier: Apache-2.0
#include "ui/short_date.h"

#include "base/date.h"
#include "ui/strings.h"

namespace keizoku::ui {

QString shortDate(const std::string& iso)
{
    const auto date = Date::fromIso(iso);
    return qt(date ? shortJapaneseDate(*date) : iso);
}

} // namespace keizoku::ui
