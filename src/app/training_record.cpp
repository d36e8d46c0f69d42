// SPDX-License-Identifier: Apache-2.0
#include "app/training_record.h"

#include <algorithm>

namespace keizoku::app {

namespace {

constexpr int kDaysToMend = 30;

}

std::string secondsInWords(int seconds)
{
    return (seconds >= 60 ? std::to_string(seconds / 60) + "分" : "") +
           (seconds % 60 > 0 || seconds < 60 ? std::to_string(seconds % 60) + "秒" : "");
}

void setPresent(plan::Record& record, const std::vector<plan::RowId>& present)
{
    for (plan::Attendance& each : record.people)
        each.present = std::find(present.begin(), present.end(), each.person) != present.end();
}

void setTime(plan::Record& record, Instant began, Instant ended)
{
    if (began < ended && record.heldOn == dateInTokyo(began) && record.heldOn == dateInTokyo(ended))
        record.time = timeInTokyo(began) + "〜" + timeInTokyo(ended);
}

plan::OpenItem openItem(const plan::Record& record, std::string what)
{
    std::optional<Date> due;
    if (record.heldOn)
        due = record.heldOn->plusDays(kDaysToMend);
    return {std::move(what), record.recorder, due};
}

void addImprovements(plan::Record& record, const std::vector<std::string>& improvements)
{
    for (const std::string& each : improvements)
        record.openItems.push_back(openItem(record, each));
}

} // namespace keizoku::app
