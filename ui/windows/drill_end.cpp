// SPDX-License-Identifier: Apache-2.0
#include "ui/windows/drill_end.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/parts.h"

namespace keizoku::ui {

namespace {

constexpr int kMostImprovements = 3;

}

DrillEnd::DrillEnd(QWidget* parent) : QWidget(parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap(5), gap(4), gap(5), gap(4));
    layout->setSpacing(gap(2));
    layout->addWidget(makeLabel(tr("結果"), kTitlePoints, true, this));
    m_result = makeLabel({}, kBodyPoints, false, this);
    m_result->setObjectName(QStringLiteral("drill.result"));
    layout->addWidget(m_result);
    layout->addWidget(
        makeLabel(tr("よくするところ（3つまで。改善策として残ります）"), kHelpPoints, false, this));
    for (int place = 1; place <= kMostImprovements; ++place) {
        QLineEdit* line =
            makeLine(tr("よくするところ %1").arg(place), QStringLiteral("drill.improve.%1").arg(place), this);
        layout->addWidget(line);
        m_improvements.push_back(line);
    }
    m_kept = makeLabel({}, kBodyPoints, true, this);
    m_kept->setObjectName(QStringLiteral("drill.kept"));
    layout->addWidget(m_kept);
    m_keep = addAction(tr("記録に残す"), "drill.keep", layout);
    m_print = addAction(tr("要約を印刷…"), "drill.print", layout);
    m_resume = addAction(tr("続きに戻る"), "drill.resume", layout);
    m_close = addAction(tr("閉じる"), "drill.close", layout);
    layout->addStretch(1);
    connect(m_keep, &QPushButton::clicked, this, &DrillEnd::keepAsked);
    connect(m_print, &QPushButton::clicked, this, &DrillEnd::printAsked);
    connect(m_resume, &QPushButton::clicked, this, &DrillEnd::resumeAsked);
    connect(m_close, &QPushButton::clicked, this, &DrillEnd::closeAsked);
}

QPushButton* DrillEnd::addAction(const QString& words, const char* name, QVBoxLayout* layout)
{
    QPushButton* button = makeButton(words, QString::fromLatin1(name), this);
    layout->addWidget(button, 0, Qt::AlignLeft);
    return button;
}

void DrillEnd::showResult(const QString& result, bool mayResume)
{
    m_result->setText(result);
    m_resume->setVisible(mayResume);
}

void DrillEnd::showState(RecordState state, const QString& words)
{
    m_kept->setText(words);
    const bool kept = state == RecordState::Kept;
    m_keep->setEnabled(state == RecordState::Open);
    makePrimary(m_keep, !kept);
    m_print->setVisible(kept && m_printable);
    makePrimary(m_print, kept && m_printable);
    if (kept)
        m_resume->hide();
    QPushButton* next = m_printable ? m_print : m_close;
    (kept ? next : m_keep)->setFocus();
}

std::vector<std::string> DrillEnd::improvements() const
{
    std::vector<std::string> all;
    for (const QLineEdit* line : m_improvements)
        if (const QString words = line->text().trimmed(); !words.isEmpty())
            all.push_back(utf8(words));
    return all;
}

} // namespace keizoku::ui
