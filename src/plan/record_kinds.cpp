// SPDX-License-Identifier: Apache-2.0
// What each kind of record asks: the columns inspectors look for, in the order a sheet shows them.
#include <algorithm>
#include <array>

#include "plan/record.h"

namespace keizoku::plan {

namespace {

using enum CellKind;
using Question = RecordQuestion;

constexpr std::array kNotice = {Question{"method", "方法（回覧・配布・説明会・掲示）"},
                                Question{"audience", "対象"}, Question{"place", "置き場所（紙・データ）"},
                                Question{"note", "備考", Paragraph}};
constexpr std::array kTraining = {Question{"method", "場所・方法（集合・オンライン・資料配布・外部）"},
                                  Question{"lecturer", "講師"},
                                  Question{"audience", "対象者"},
                                  Question{"material", "資料"},
                                  Question{"content", "内容", Paragraph},
                                  Question{"understanding", "理解の確かめ方と結果", Paragraph},
                                  Question{"issues", "感想・課題", Paragraph},
                                  Question{"next", "次回の予定"}};
constexpr std::array kDrill = {Question{"type", "種類（机上・実地・安否確認・参集・通報）"},
                               Question{"place", "場所"},
                               Question{"duration", "所要時間（説明・実技）"},
                               Question{"scenario", "想定（時刻・震度・ライフライン・出勤率）", Paragraph},
                               Question{"goal", "目標", Paragraph},
                               Question{"equipment", "使った物"},
                               Question{"result", "結果（連絡が届いた人数・所要分）", Paragraph},
                               Question{"good", "うまくいった点", Paragraph},
                               Question{"issues", "課題", Paragraph},
                               Question{"reflected", "計画への反映（箇所・版）", Paragraph},
                               Question{"next", "次回の予定"}};
constexpr std::array kReview = {Question{"items", "確かめた項目", Paragraph},
                                Question{"result", "結果（変更あり・変更なし）"},
                                Question{"grounds", "理由", Paragraph}, Question{"next", "次回の予定"}};
constexpr std::array kStockCheck = {
    Question{"scope", "点検した範囲"}, Question{"result", "結果（過不足・期限）", Paragraph},
    Question{"purchases", "補充・購入（日付・店・領収書）", Paragraph}, Question{"next", "次回の予定"}};
constexpr std::array kTreeUpdate = {Question{"grounds", "理由"}, Question{"changes", "変えた所", Paragraph},
                                    Question{"copies", "配布先と、旧い版の回収", Paragraph}};
constexpr std::array kResponse = {
    Question{"event", "起きたこと"}, Question{"level", "発動の段階"}, Question{"source", "情報の出どころ"},
    Question{"lifted", "解除した日時と理由", Paragraph}, Question{"issues", "ふり返り・課題", Paragraph}};
constexpr std::array kMeeting = {Question{"with", "相手・出席者（外部）"}, Question{"place", "場所・方法"},
                                 Question{"topics", "議題", Paragraph},
                                 Question{"decided", "決まったこと", Paragraph},
                                 Question{"next", "次回の予定"}};
constexpr std::array kPartnerDrill = {Question{"with", "連携先"},
                                      Question{"type", "種類（連絡・合同・受け入れ）"},
                                      Question{"scenario", "想定", Paragraph},
                                      Question{"result", "結果", Paragraph},
                                      Question{"issues", "課題", Paragraph},
                                      Question{"next", "次回の予定"}};

constexpr std::array kKinds = {
    RecordKindInfo{RecordKind::Notice, "notice", "周知", kNotice},
    RecordKindInfo{RecordKind::Training, "training", "研修", kTraining},
    RecordKindInfo{RecordKind::Drill, "drill", "訓練", kDrill},
    RecordKindInfo{RecordKind::Review, "review", "見直し", kReview},
    RecordKindInfo{RecordKind::StockCheck, "stock-check", "備蓄点検", kStockCheck},
    RecordKindInfo{RecordKind::TreeUpdate, "tree-update", "連絡網更新", kTreeUpdate},
    RecordKindInfo{RecordKind::Response, "response", "対応記録", kResponse},
    RecordKindInfo{RecordKind::Meeting, "meeting", "会議・協議", kMeeting},
    RecordKindInfo{RecordKind::PartnerDrill, "partner-drill", "連携先との訓練", kPartnerDrill}};

} // namespace

std::span<const RecordKindInfo> recordKinds()
{
    return kKinds;
}

const RecordKindInfo& info(RecordKind kind)
{
    return *std::find_if(kKinds.begin(), kKinds.end(),
                         [&](const RecordKindInfo& each) { return each.kind == kind; });
}

std::optional<RecordKind> recordKindNamed(std::string_view id)
{
    for (const RecordKindInfo& each : kKinds)
        if (each.id == id)
            return each.kind;
    return std::nullopt;
}

} // namespace keizoku::plan
