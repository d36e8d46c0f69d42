// SPDX-License-Identifier: Apache-2.0
// Two years in the life of the sample office: four versions and the records between them, each entered on
// its own day.
#pragma once

#include <array>
#include <functional>
#include <string>

#include <catch2/catch.hpp>

#include "app/records.h"
#include "app/sample.h"
#include "app/versions.h"
#include "support/environment.h"

namespace keizoku::test {

struct RecordedEvent {
    const char* day;
    plan::RecordKind kind;
    const char* title;
    bool natural, infection;
};

inline constexpr std::array kEvents = {
    RecordedEvent{"2025-04-14", plan::RecordKind::Notice, "第3版を全員に配った", true, true},
    RecordedEvent{"2025-06-18", plan::RecordKind::Training, "手袋とガウンの着け外し", false, true},
    RecordedEvent{"2025-09-01", plan::RecordKind::Drill, "夜の地震、電話の回し方", true, false},
    RecordedEvent{"2025-11-12", plan::RecordKind::Training, "停電のときの在宅酸素", true, false},
    RecordedEvent{"2026-01-20", plan::RecordKind::Drill, "訪問先で発熱に気づいたとき", false, true},
    RecordedEvent{"2026-03-10", plan::RecordKind::StockCheck, "春の備蓄点検", true, true},
    RecordedEvent{"2026-05-15", plan::RecordKind::Training, "新しく入った職員への説明", true, true},
    RecordedEvent{"2026-07-02", plan::RecordKind::Response, "大雨で訪問を半日止めた", true, false},
    RecordedEvent{"2026-09-01", plan::RecordKind::PartnerDrill, "薬局との連絡訓練", true, false},
    RecordedEvent{"2026-10-05", plan::RecordKind::Meeting, "町との協議", true, true},
};

struct VersionDay {
    const char* day;
    const char* reason;
    const char* aim;
};

inline constexpr std::array kVersionDays = {
    VersionDay{"2025-04-10", "定期", "利用者と職員の命を守り、訪問を止めない。"},
    VersionDay{"2025-12-01", "訓練", "利用者と職員の命を守り、止めるときは順番を決めて止める。"},
    VersionDay{"2026-04-01", "異動", "利用者と職員の命を守る。止める順番は一覧に従う。"},
    VersionDay{"2026-10-20", "災害", "利用者と職員の命を守る。止める順番は一覧に従い、再開は逆の順に行う。"},
};

/// The file, as it stood at the end of a day: what that day's reader must still be able to see.
struct Scenario {
    TempDir folder;
    std::filesystem::path path = folder / "two-years.keizoku";

    /// `after` is called at the end of each day on which something happened.
    using After = std::function<void(const Scenario&, const std::string& day)>;

    explicit Scenario(const After& after = {})
    {
        REQUIRE(app::createSample(at("2025-04-01"), path));
        std::size_t version = 0;
        for (const RecordedEvent& event : kEvents) {
            for (; version < kVersionDays.size() && std::string(kVersionDays[version].day) <= event.day;
                 ++version)
                publishThen(after, version);
            record(event);
            if (after)
                after(*this, event.day);
        }
        for (; version < kVersionDays.size(); ++version)
            publishThen(after, version);
    }

    void publishThen(const After& after, std::size_t version) const
    {
        publish(kVersionDays[version], static_cast<int>(version) + 3);
        if (after)
            after(*this, kVersionDays[version].day);
    }

    [[nodiscard]] app::Environment at(const std::string& day) const
    {
        return environmentIn(folder, (day + "T03:00:00Z").c_str());
    }

    [[nodiscard]] app::Session open(const std::string& day, store::Access access) const
    {
        auto session = app::Session::open(at(day), path, access);
        REQUIRE(session);
        return *std::move(session);
    }

    void publish(const VersionDay& day, int number) const
    {
        auto session = open(day.day, store::Access::Write);
        REQUIRE(
            session.setValue(plan::FieldPath::parse("purpose/aim@natural").value(), std::string(day.aim)));
        REQUIRE(app::publish(session, {"大西 雅子", "平尾 光一", day.reason, number, {}}));
    }

    void record(const RecordedEvent& event) const
    {
        auto session = open(event.day, store::Access::Write);
        plan::Record record = app::newRecord(session, event.kind).value();
        record.title = event.title;
        record.natural = event.natural;
        record.infection = event.infection;
        record.recorder = "大西 雅子";
        record.confirmedBy = "平尾 光一";
        if (event.kind == plan::RecordKind::Drill)
            record.openItems = {{std::string(event.title) + "の手順を一枚にする", "宮下 葵",
                                 Date::fromIso(event.day).value().plusDays(60)}};
        if (event.kind == plan::RecordKind::Response)
            record.log = {
                {"8:10", "警戒レベル３", "訪問を午後に回す", "大西 雅子", "午前の訪問は中止します。"}};
        record.people.back().present = false;
        const auto added = app::addRecord(session, record);
        REQUIRE(added);
    }
};

} // namespace keizoku::test
