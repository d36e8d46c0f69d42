// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/record_dialog.h"

#include <algorithm>

#include <QCheckBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeDatabase>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>
#include <QVBoxLayout>

#include "app/records.h"
#include "base/files.h"
#include "base/text.h"
#include "report/source.h"
#include "ui/models/name_list.h"
#include "ui/session_model.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/name_edit.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/text_label.h"

namespace keizoku::ui {

namespace {

constexpr int kWidth = 860;
constexpr int kHeight = 660;
constexpr int kParagraphLines = 3;
constexpr int kShownRows = 7;

void fitRows(QTableWidget& table)
{
    table.resizeColumnsToContents();
    table.horizontalHeader()->setStretchLastSection(true);
    const int rows = std::clamp(table.rowCount(), 2, kShownRows);
    table.setFixedHeight(table.horizontalHeader()->sizeHint().height() +
                         rows * table.verticalHeader()->defaultSectionSize() + gap(1));
}

QTableWidget* makeTable(const QStringList& heads, const QString& accessibleName, const QString& name,
                        QWidget* parent)
{
    auto* table = new QTableWidget(0, static_cast<int>(heads.size()), parent);
    table->setObjectName(name);
    table->setAccessibleName(accessibleName);
    table->setHorizontalHeaderLabels(heads);
    table->verticalHeader()->hide();
    table->setTabKeyNavigation(false);
    return table;
}

QString cellText(const QTableWidget& table, int row, int column)
{
    const QTableWidgetItem* item = table.item(row, column);
    return item ? item->text().trimmed() : QString();
}

/// Nothing for an empty cell; an error for one that is no date.
Result<std::optional<Date>> dateIn(const QString& words)
{
    if (words.trimmed().isEmpty())
        return std::optional<Date>();
    const auto date = parseDate(utf8(words.trimmed()));
    if (!date)
        return failed(date);
    return std::optional(*date);
}

QString shown(const std::optional<Date>& date)
{
    return date ? qt(japaneseDate(*date)) : QString();
}

} // namespace

RecordDialog::RecordDialog(std::shared_ptr<SessionModel> model, Dialogs& dialogs, plan::Record record,
                           std::optional<int> entry, QWidget* parent)
    : QDialog(parent), m_model(std::move(model)), m_dialogs(dialogs), m_record(std::move(record)),
      m_entry(entry)
{
    setObjectName(QStringLiteral("record"));
    const QString kind = qt(plan::info(m_record.kind).name);
    setWindowTitle(m_entry ? tr("%1の記録（%2番）を見る・訂正する").arg(kind).arg(*m_entry)
                           : tr("%1の記録を書く").arg(kind));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap(4), gap(3), gap(4), gap(3));
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_inside = new QWidget(scroll);
    auto* column = new QVBoxLayout(m_inside);
    column->setSpacing(gap(1));
    addFacts(*column);
    addQuestions(*column);
    addPeople(*column);
    addOpenItems(*column);
    addFiles(*column);
    addEnd(*column);
    scroll->setWidget(m_inside);
    layout->addWidget(scroll, 1);
    addButtons(*layout);
    resize(static_cast<int>(kWidth * std::min(zoom(), 1.5)),
           static_cast<int>(kHeight * std::min(zoom(), 1.05)));
    m_title->setFocus();
}

template <class Input>
Input* RecordDialog::labelled(QVBoxLayout& to, const QString& label, Input* input)
{
    QLabel* words = makeLabel(label, kHelpPoints, true, m_inside);
    words->setBuddy(input);
    to.addWidget(words);
    to.addWidget(input);
    return input;
}

QLineEdit* RecordDialog::line(QVBoxLayout& to, const QString& label, const char* name,
                              const std::string& text)
{
    QLineEdit* input = makeLine(label, QStringLiteral("record.") + QLatin1String(name), m_inside);
    input->setText(qt(text));
    return labelled(to, label, input);
}

NameEdit* RecordDialog::person(QVBoxLayout& to, const QString& label, const char* name,
                               const std::string& text)
{
    const NameList people = NameList::people(m_model->plan(), m_model->session().environment().today());
    auto* input = new NameEdit(people.labels, people.readings, m_inside);
    input->setObjectName(QStringLiteral("record.") + QLatin1String(name));
    input->setFrame(true);
    input->setAccessibleName(label);
    input->lineEdit()->setAccessibleName(label);
    input->setEditText(qt(text));
    return labelled(to, label, input);
}

void RecordDialog::addFacts(QVBoxLayout& to)
{
    m_title = line(to, tr("題名（何をしたか）"), "title", m_record.title);
    m_date = line(to, tr("実施日"), "date", utf8(shown(m_record.heldOn)));
    m_time = line(to, tr("時間（例：14:00〜15:00）"), "time", m_record.time);
    auto* box = new QWidget(m_inside);
    auto* flow = new FlowLayout(gap(3), box);
    const auto tick = [&](const QString& words, const char* name, bool on) {
        auto* check = new QCheckBox(words, box);
        check->setObjectName(QStringLiteral("record.") + QLatin1String(name));
        check->setAccessibleName(words);
        check->setChecked(on);
        flow->addWidget(check);
        return check;
    };
    m_infection = tick(tr("感染症について"), "infection", m_record.infection);
    m_natural = tick(tr("自然災害について"), "natural", m_record.natural);
    m_hiring = tick(tr("新しく入った人の研修"), "hiring", m_record.atHiring);
    to.addWidget(box);
    m_version = line(to, tr("使った版の番号"), "version",
                     m_record.version > 0 ? std::to_string(m_record.version) : "");
}

void RecordDialog::addQuestions(QVBoxLayout& to)
{
    for (const plan::RecordQuestion& question : plan::info(m_record.kind).questions) {
        const std::string id(question.id);
        const QString label = qt(report::inWords(m_model->pack(), question.label));
        const auto answer = m_record.answers.find(id);
        const std::string text = answer == m_record.answers.end() ? "" : answer->second;
        if (question.kind != plan::CellKind::Paragraph) {
            m_answers[id] = line(to, label, id.c_str(), text);
            continue;
        }
        auto* input = new QPlainTextEdit(qt(text), m_inside);
        input->setObjectName(QStringLiteral("record.") + qt(id));
        input->setAccessibleName(label);
        input->setTabChangesFocus(true);
        input->setFixedHeight(input->fontMetrics().lineSpacing() * kParagraphLines + gap(4));
        m_answers[id] = labelled(to, label, input);
    }
    m_combined = line(to, tr("一体的実施（ほかの研修・訓練と一緒に行ったとき：何と、なぜ足りるか）"),
                      "combined", m_record.combined);
    m_shared = line(to, tr("共同実施（ほかの事業所と行ったとき：どことか）"), "shared", m_record.shared);
}

void RecordDialog::addPeople(QVBoxLayout& to)
{
    m_people = makeTable({tr("氏名（いた人に✓）"), tr("役割・職種"), tr("欠席した人の補講日")}, tr("出席者"),
                         QStringLiteral("record.people"), m_inside);
    m_people->setRowCount(static_cast<int>(m_record.people.size()));
    for (int row = 0; row < m_people->rowCount(); ++row) {
        const plan::Attendance& one = m_record.people[static_cast<std::size_t>(row)];
        auto* name = new QTableWidgetItem(qt(one.name));
        name->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        name->setCheckState(one.present ? Qt::Checked : Qt::Unchecked);
        m_people->setItem(row, 0, name);
        m_people->setItem(row, 1, new QTableWidgetItem(qt(one.part)));
        m_people->setItem(row, 2, new QTableWidgetItem(shown(one.followUp)));
    }
    if (m_people->rowCount() > 0)
        m_people->setCurrentCell(0, 0);
    labelled(to, tr("出席者"), m_people);
    fitRows(*m_people);
}

void RecordDialog::addOpenItems(QVBoxLayout& to)
{
    m_openItems = makeTable({tr("改善策（残った課題にすること）"), tr("担当"), tr("期限")}, tr("改善策"),
                            QStringLiteral("record.items"), m_inside);
    for (const plan::OpenItem& item : m_record.openItems)
        addOpenItemRow(item);
    addOpenItemRow({});
    m_openItems->setCurrentCell(0, 0);
    m_openItems->setColumnWidth(0, static_cast<int>(kWidth / 2 * zoom()));
    labelled(to, tr("改善策"), m_openItems);
    fitRows(*m_openItems);
    m_openItems->setColumnWidth(0, static_cast<int>(kWidth / 2));
    // The last row is always free to write in.
    connect(m_openItems, &QTableWidget::itemChanged, this, [this](const QTableWidgetItem* item) {
        if (item->row() + 1 == m_openItems->rowCount() && !item->text().trimmed().isEmpty())
            addOpenItemRow({});
    });
}

void RecordDialog::addOpenItemRow(const plan::OpenItem& item)
{
    const QSignalBlocker quiet(m_openItems);
    const int row = m_openItems->rowCount();
    m_openItems->insertRow(row);
    m_openItems->setItem(row, 0, new QTableWidgetItem(qt(item.what)));
    m_openItems->setItem(row, 1, new QTableWidgetItem(qt(item.owner)));
    m_openItems->setItem(row, 2, new QTableWidgetItem(shown(item.due)));
}

void RecordDialog::addFiles(QVBoxLayout& to)
{
    m_files = new QListWidget(m_inside);
    m_files->setObjectName(QStringLiteral("record.files"));
    m_files->setAccessibleName(tr("添えた写真・書類"));
    labelled(to, tr("添えた写真・書類（✓を付けたものは、伏せて印刷するとき入れません）"), m_files);
    m_files->setFixedHeight(m_files->fontMetrics().lineSpacing() * kParagraphLines + gap(4));
    QPushButton* add = makeButton(tr("写真・書類を添える…"), QStringLiteral("record.attach"), m_inside);
    add->setEnabled(m_model->session().writable());
    to.addWidget(add, 0, Qt::AlignLeft);
    connect(add, &QPushButton::clicked, this, &RecordDialog::attach);
    showFiles();
}

void RecordDialog::showFiles()
{
    m_files->clear();
    for (const plan::RecordFile& each : m_record.files) {
        auto* item = new QListWidgetItem(
            tr("%1（%2）").arg(qt(each.file.name), locale().formattedDataSize(each.file.size)), m_files);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(each.isPrivate ? Qt::Checked : Qt::Unchecked);
    }
}

void RecordDialog::addEnd(QVBoxLayout& to)
{
    m_recorder = person(to, tr("記録した人"), "recorder", m_record.recorder);
    m_confirmer = person(to, tr("確認した人（管理者など）"), "confirmer", m_record.confirmedBy);
    if (m_entry)
        m_reason = line(to, tr("訂正の理由"), "reason", {});
}

void RecordDialog::addButtons(QVBoxLayout& to)
{
    m_problem = makeLabel({}, kHelpPoints, true, this);
    m_problem->setObjectName(QStringLiteral("record.problem"));
    setInk(m_problem, Theme::current().error);
    m_problem->hide();
    to.addWidget(m_problem);
    to.addWidget(new TextLabel(
        TextLabel::Role::Help,
        m_entry ? tr("訂正しても、前の内容は消えずに残ります。")
                : tr("残した記録は消せません。まちがえたときは、理由を付けて訂正か取り消しをします。"),
        this));
    auto* buttons = new QHBoxLayout;
    QPushButton* cancel = makeButton(tr("やめる"), QStringLiteral("record.cancel"), this);
    m_take = makeButton(m_entry ? tr("訂正を残す") : tr("記録を残す"), QStringLiteral("record.take"), this);
    m_take->setEnabled(m_model->session().writable());
    makePrimary(m_take);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_take);
    to.addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_take, &QPushButton::clicked, this, &RecordDialog::take);
}

void RecordDialog::attach()
{
    const QString path =
        m_dialogs.askOpenFile(this, tr("写真・書類を添える"), tr("写真・書類 (*.png *.jpg *.jpeg *.pdf *)"));
    if (path.isEmpty())
        return;
    const auto bytes = readFile(utf8(path));
    if (!bytes)
        return complain(qt(bytes.error().sentence), m_files);
    const QString mime = QMimeDatabase().mimeTypeForFile(path).name();
    auto file = m_model->session().attach(*bytes, utf8(QFileInfo(path).fileName()), utf8(mime));
    if (!file)
        return complain(qt(file.error().sentence), m_files);
    m_record.files.push_back({*std::move(file), false});
    showFiles();
}

std::optional<plan::Record> RecordDialog::typed()
{
    plan::Record record = m_record;
    const auto held = dateIn(m_date->text());
    if (!held)
        return complain(qt(held.error().sentence), m_date), std::nullopt;
    record.heldOn = *held;
    record.title = utf8(m_title->text().trimmed());
    record.time = utf8(m_time->text().trimmed());
    const std::string number = text::digits(utf8(m_version->text()));
    if (number.size() > 4)
        return complain(tr("使った版の番号を確かめてください。"), m_version), std::nullopt;
    record.version = number.empty() ? 0 : std::stoi(number);
    record.natural = m_natural->isChecked();
    record.infection = m_infection->isChecked();
    record.atHiring = m_hiring->isChecked();
    record.combined = utf8(m_combined->text().trimmed());
    record.shared = utf8(m_shared->text().trimmed());
    for (const auto& [id, input] : m_answers) {
        const auto* words = qobject_cast<QLineEdit*>(input);
        record.answers[id] =
            utf8((words ? words->text() : qobject_cast<QPlainTextEdit*>(input)->toPlainText()).trimmed());
    }
    for (int row = 0; row < m_people->rowCount(); ++row) {
        plan::Attendance& one = record.people[static_cast<std::size_t>(row)];
        const auto day = dateIn(cellText(*m_people, row, 2));
        if (!day)
            return complain(qt(day.error().sentence), m_people), std::nullopt;
        one.present = m_people->item(row, 0)->checkState() == Qt::Checked;
        one.part = utf8(cellText(*m_people, row, 1));
        one.followUp = *day;
    }
    record.openItems.clear();
    for (int row = 0; row < m_openItems->rowCount(); ++row) {
        const auto due = dateIn(cellText(*m_openItems, row, 2));
        if (!due)
            return complain(qt(due.error().sentence), m_openItems), std::nullopt;
        if (const QString what = cellText(*m_openItems, row, 0); !what.isEmpty())
            record.openItems.push_back({utf8(what), utf8(cellText(*m_openItems, row, 1)), *due});
    }
    for (int row = 0; row < m_files->count(); ++row)
        record.files[static_cast<std::size_t>(row)].isPrivate =
            m_files->item(row)->checkState() == Qt::Checked;
    record.recorder = utf8(m_recorder->currentText().trimmed());
    record.confirmedBy = utf8(m_confirmer->currentText().trimmed());
    return record;
}

void RecordDialog::complain(const QString& sentence, QWidget* about)
{
    m_problem->setText(tr("■ %1").arg(sentence));
    m_problem->show();
    about->setFocus();
}

void RecordDialog::take()
{
    commitComposing();
    m_problem->hide();
    const auto record = typed();
    if (!record)
        return;
    auto& session = m_model->session();
    const auto stored = m_entry ? app::correctRecord(session, *m_entry, *record, utf8(m_reason->text()))
                                : app::addRecord(session, *record);
    if (!stored) {
        const std::string& about = stored.error().detail;
        QWidget* input = about == "heldOn"     ? static_cast<QWidget*>(m_date)
                         : about == "recorder" ? m_recorder
                         : about == "hazard"   ? m_infection
                         : about == "reason"   ? static_cast<QWidget*>(m_reason)
                                               : m_title;
        return complain(qt(stored.error().sentence), input);
    }
    m_model->announceRecord();
    accept();
}

} // namespace keizoku::ui
