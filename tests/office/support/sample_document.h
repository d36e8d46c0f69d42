// SPDX-License-Identifier: Apache-2.0
// A small document with every block in it.
#pragma once

#include "document/document.h"

namespace keizoku::office::test {

inline document::Document sampleDocument()
{
    using namespace document;
    const Line missing = {Span{"【未記入】", Mark::Missing, "tree"}};
    Document sample{"業務継続計画",
                    "ひばり訪問看護ステーション",
                    "案 令和8年11月22日",
                    "1A2B3C4D",
                    "2026-11-22T00:14:05Z",
                    true,
                    {}};
    sample.blocks = {
        Cover{"業務継続計画",
              "自然災害・感染症",
              {{"事業所", plain("ひばり訪問看護ステーション")}, {"承認日", missing}},
              {"理事長", "管理者"},
              "案"},
        Contents{},
        Heading{1, "１", "連絡・情報共有", "contact", true},
        Paragraph{{Span{"夜間・休日の当番が"}, Span{"最初に", Mark::Strong}, Span{"電話を受け、"},
                   Span{"連絡網", Mark::None, "tree"},
                   Span{"の順にかける。出ないときは10分待たずに代替者へかけ、つながった時刻を書き留める。\n記"
                        "録は翌日までに管理者へ渡す。"}}},
        Heading{2, "(1)", "職員緊急連絡網", "tree"},
        Label{"日中"},
        Table{{{"順"}, {"氏名", 2.0}, {"携帯電話", 2.0}, {"分", 0.5, Align::Right}},
              {{plain("1"), plain("大西 雅子"), plain("090-0417-3826"), plain("5")},
               {plain("2"), plain("𠮷田 隆\n（副）"), missing, plain("15")}}},
        Heading{3, "①", "備え", "stock/water"},
        List{{{"・", plain("保存水 2L 72本")},
              {"・",
               plain("アルファ米 "
                     "120食（職員17人×2食×3日＝102食を上回る）。消費期限は名簿ではなく備蓄の表で見る。")}}},
        KeyValues{{{"保管場所", plain("事務所1階倉庫")},
                   {"担当", {Span{"渡邉", Mark::None, {}}, Span{"（正）", Mark::Soft, {}}}}}},
        PageBreak{},
        Heading{1, "２", "連携先", "partners", true},
        Table{{{"名称"}, {"担当部署・担当者"}, {"電話番号"}, {"内容", 3.0}, {"協定"}},
              {{plain("生駒中央総合病院"), plain("地域連携室 北村"), plain("0743-11-6240"),
                plain("人工呼吸器利用者の緊急受入れ（2床まで）"), plain("あり（令和7年6月12日）")},
               {plain("たにだ内科クリニック"), plain("院長 谷田"), plain("0743-12-7718"),
                plain("訪問診療・指示書"), plain("なし")}},
              false,
              true},
        Table{{{"日時"}, {"場所"}, {"記入者"}}, {{{}, {}, {}}, {{}, {}, {}}}, true},
        Picture{"\x89PNG\r\n\x1A\n", "image/png", "避難経路"},
        Paragraph{plain("様式は毎年見直す。"), true},
    };
    return sample;
}

} // namespace keizoku::office::test
