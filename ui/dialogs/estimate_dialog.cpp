// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/estimate_dialog.h"

#include <algorithm>

#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "base/text.h"
#include "plan/register_access.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/text_label.h"

namespace keizoku::ui {

namespace {

constexpr int kWidth = 680;
constexpr int kPauseMs = 400;

QString yen(std::int64_t amount)
{
    return QObject::tr("%1円").arg(QLocale(QLocale::Japanese).toString(static_cast<qlonglong>(amount)));
}

QString monthsFrom(int months, const std::optional<Date>& from)
{
    const QString begin = from ? qt(japaneseDate(*from)) : QString();
    return months == 0
               ? QObject::tr("数える月なし")
               : QObject::tr("%1から %2か月分").arg(begin.left(begin.indexOf(QChar(u'月')) + 1)).arg(months);
}

QString resultWords(const check::ReductionEstimate& estimate)
{
    if (!estimate.hasFigure())
        return QObject::tr("1か月の単位数と1単位の単価を入れると、金額の目安が出ます。");
    return QObject::tr("少なくみると　%1（%2）\n多くみると　　%3（%4）\n1か月あたり　　%5（%6）")
        .arg(yen(estimate.low), monthsFrom(estimate.lowMonths, estimate.lowFrom), yen(estimate.high),
             monthsFrom(estimate.highMonths, estimate.highFrom), yen(estimate.monthly), qt(estimate.rate));
}

QString bulleted(const std::vector<std::string>& sentences)
{
    QStringList lines;
    for (const std::string& sentence : sentences)
        lines << QObject::tr("・%1").arg(qt(sentence));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

EstimateDialog::EstimateDialog(std::shared_ptr<SessionModel> model, QWidget* parent)
    : QDialog(parent), m_model(std::move(model))
{
    setObjectName(QStringLiteral("estimate"));
    setWindowTitle(tr("影響額の目安"));
    auto* inside = new QWidget(this);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(gap(5), gap(4), gap(5), gap(3));
    column->setSpacing(gap(3));
    column->addWidget(new TextLabel(TextLabel::Role::Title, windowTitle(), inside));
    column->addWidget(new TextLabel(
        TextLabel::Role::Help,
        tr("計画に書いていない部分があるあいだ、請求に影響するかもしれない額のおおよそです。実際の扱いは"
           "%1に確かめてください。")
            .arg(qt(m_model->pack().word("authority", "指定権者"))),
        inside));
    const auto all = estimates();
    for (const check::ReductionEstimate& estimate : all)
        addOffice(*column, estimate);
    addSince(*column);
    column->addWidget(makeRule(inside));
    column->addWidget(new TextLabel(TextLabel::Role::Strong, tr("根拠と、二つの読み方"), inside));
    auto* basis = new TextLabel(TextLabel::Role::Help, basisWords(all), inside);
    basis->setObjectName(QStringLiteral("estimate.basis"));
    column->addWidget(basis);
    column->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, gap(3));
    whole->addWidget(scroll, 1);
    addButtons(*whole);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &EstimateDialog::take);
    showFigures(all);
    resize(static_cast<int>(kWidth * std::min(zoom(), 1.6)), 640);
}

EstimateDialog::~EstimateDialog()
{
    for (QLineEdit* line : findChildren<QLineEdit*>())
        line->disconnect(this);
}

std::vector<check::ReductionEstimate> EstimateDialog::estimates() const
{
    std::optional<Date> since;
    if (const QString typed = m_since ? m_since->text().trimmed() : QString(); !typed.isEmpty())
        if (const auto date = parseDate(utf8(typed)))
            since = *date;
    return m_model->checker().estimate(m_model->session().snapshot(),
                                       m_model->session().environment().today(), since);
}

QLineEdit* EstimateDialog::addLine(QBoxLayout& into, const QString& label, const QString& name)
{
    auto* column = new QVBoxLayout;
    column->setSpacing(gap(1));
    QLineEdit* line = makeLine(label, name, into.parentWidget());
    auto* words = new TextLabel(TextLabel::Role::Help, label, into.parentWidget());
    words->setInk(TextLabel::Ink::Ink);
    words->setBuddy(line);
    column->addWidget(words);
    column->addWidget(line);
    into.addLayout(column);
    connect(line, &QLineEdit::textEdited, this, [this] { m_pause.start(); });
    connect(line, &QLineEdit::editingFinished, this, &EstimateDialog::take);
    return line;
}

QString EstimateDialog::officeWords(const check::ReductionEstimate& estimate) const
{
    const auto& services = m_model->checker().shipped().services;
    const forms::ServiceProfile* profile = services.find(estimate.service);
    const plan::Office* office = m_model->plan().offices.find(estimate.office);
    return tr("%1（%2）").arg(office ? qt(office->name) : QString(), profile ? qt(profile->name) : QString());
}

void EstimateDialog::addOffice(QBoxLayout& into, const check::ReductionEstimate& estimate)
{
    QWidget* parent = into.parentWidget();
    into.addWidget(makeRule(parent));
    into.addWidget(new TextLabel(TextLabel::Role::Strong, officeWords(estimate), parent));
    const QString missing = estimate.natural && estimate.infection ? tr("感染症と災害の計画")
                            : estimate.natural                     ? tr("災害の計画")
                                                                   : tr("感染症の計画");
    into.addWidget(new TextLabel(TextLabel::Role::Help, tr("まだ書いていない部分：%1").arg(missing), parent));
    auto* row = new QHBoxLayout;
    row->setSpacing(gap(4));
    into.addLayout(row);
    const QString id = qt(estimate.office);
    OfficePart part{
        estimate.office, addLine(*row, tr("1か月の単位数"), QStringLiteral("estimate.units.") + id),
        addLine(*row, tr("1単位の単価（円）"), QStringLiteral("estimate.price.") + id),
        new TextLabel(TextLabel::Role::Body, {}, parent), new TextLabel(TextLabel::Role::Help, {}, parent)};
    for (const auto& [line, column] :
         {std::pair{part.units, "monthlyUnits"}, std::pair{part.price, "unitPrice"}}) {
        line->setInputMethodHints(Qt::ImhPreferNumbers);
        line->setReadOnly(!m_model->session().writable());
        line->setText(qt(plan::cell(m_model->plan(), plan::RegisterId::Offices, estimate.office, column)));
    }
    part.result->setObjectName(QStringLiteral("estimate.result.") + id);
    part.assumptions->setObjectName(QStringLiteral("estimate.assumptions.") + id);
    into.addWidget(part.result);
    into.addWidget(part.assumptions);
    m_offices.push_back(part);
}

void EstimateDialog::addSince(QBoxLayout& into)
{
    into.addWidget(makeRule(into.parentWidget()));
    m_since = addLine(into, tr("計画がなかった最初の日（分かるとき。例 令和8年4月1日）"),
                      QStringLiteral("estimate.since"));
    m_problem = new TextLabel(TextLabel::Role::Body, {}, into.parentWidget());
    m_problem->setObjectName(QStringLiteral("estimate.problem"));
    m_problem->setState(State::ToMend);
    m_problem->hide();
    into.addWidget(m_problem);
}

void EstimateDialog::addButtons(QBoxLayout& into)
{
    auto* line = new QHBoxLayout;
    line->setContentsMargins(gap(5), 0, gap(5), 0);
    line->addStretch();
    QPushButton* close = makeButton(tr("閉じる"), QStringLiteral("estimate.close"), this);
    makePrimary(close);
    line->addWidget(close);
    into.addLayout(line);
    connect(close, &QPushButton::clicked, this, [this] {
        commitComposing();
        take();
        accept();
    });
}

QString EstimateDialog::basisWords(const std::vector<check::ReductionEstimate>& all) const
{
    const forms::LawBook& law = m_model->checker().shipped().law;
    QStringList lines;
    const auto add = [&](const QString& line) {
        if (!line.isEmpty() && !lines.contains(line))
            lines << line;
    };
    for (const check::ReductionEstimate& estimate : all)
        for (const std::string& id : estimate.law)
            if (const forms::LawEntry* entry = law.entry(id))
                add(tr("・%1").arg(qt(entry->words())));
    for (const forms::LawEntry* entry : law.living("reduction-wording", m_model->pack().services,
                                                   m_model->session().environment().today())) {
        add(tr("・%1").arg(qt(entry->words())));
        add(qt(entry->note));
    }
    return lines.join(QLatin1Char('\n'));
}

bool EstimateDialog::takeCell(const plan::RowId& office, const char* column, const QLineEdit& line)
{
    const QString typed = line.text().trimmed();
    if (typed == qt(plan::cell(m_model->plan(), plan::RegisterId::Offices, office, column)))
        return true;
    const auto done = m_model->edit([&](app::Session& session) {
        return session.setCell(plan::RegisterId::Offices, office, column, text::narrowed(utf8(typed)),
                               "estimate/" + office + "/" + column);
    });
    if (!done)
        complain(qt(done.error().sentence));
    return done.has_value();
}

void EstimateDialog::take()
{
    m_pause.stop();
    complain({});
    for (const OfficePart& part : m_offices)
        if (!takeCell(part.office, "monthlyUnits", *part.units) ||
            !takeCell(part.office, "unitPrice", *part.price))
            return;
    if (const QString day = m_since->text().trimmed(); !day.isEmpty())
        if (const auto date = parseDate(utf8(day)); !date)
            complain(qt(date.error().sentence));
    showFigures(estimates());
}

void EstimateDialog::showFigures(const std::vector<check::ReductionEstimate>& all)
{
    for (const OfficePart& part : m_offices) {
        const auto it = std::find_if(all.begin(), all.end(), [&](const check::ReductionEstimate& estimate) {
            return estimate.office == part.office;
        });
        part.result->setText(it == all.end() ? tr("数える月がありません。") : resultWords(*it));
        part.assumptions->setText(it == all.end() ? QString() : bulleted(it->assumptions));
    }
}

void EstimateDialog::complain(const QString& sentence)
{
    m_problem->setText(sentence.isEmpty() ? sentence : tr("■ %1").arg(sentence));
    m_problem->setVisible(!sentence.isEmpty());
}

} // namespace keizoku::ui
