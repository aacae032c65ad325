#include "pages/importing/columnsdialog.h"

#include "formatting/format.h"
#include "models/tableview.h"
#include "models/viewmemory.h"
#include "theme/looks.h"
#include "theme/metrics.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"
#include "words/labels.h"

#include <QComboBox>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>

namespace yiren {

namespace {

constexpr QSize columnsSize(940, 640);
constexpr int choicesHeight = 208;
constexpr int labelWidth = 110, leastCharacters = 8;
constexpr int columnsBefore = 2; // of the choices: line and how it is read
constexpr CustomerColumn mappedColumns[] = {CustomerColumn::Name,    CustomerColumn::Phone,         CustomerColumn::OpenId,
                                            CustomerColumn::Tags,    CustomerColumn::Note,          CustomerColumn::Source,
                                            CustomerColumn::UnionId, CustomerColumn::ExternalUserId};

QString mappedTitle(CustomerColumn column)
{
    switch (column) {
    case CustomerColumn::Name:
        return ColumnsDialog::tr("Name");
    case CustomerColumn::Phone:
        return ColumnsDialog::tr("Phone");
    case CustomerColumn::Tags:
        return ColumnsDialog::tr("Tags");
    case CustomerColumn::Note:
        return ColumnsDialog::tr("Note");
    case CustomerColumn::Source:
        return ColumnsDialog::tr("Source");
    case CustomerColumn::UnionId:
        return QStringLiteral("UnionID");
    case CustomerColumn::ExternalUserId:
        return QStringLiteral("external_userid");
    default:
        return QStringLiteral("OpenID");
    }
}

QString faultText(const MappedRow &row)
{
    if (!row.fault)
        return ColumnsDialog::tr("can be read");
    if (row.fault->expected == u"person")
        return ColumnsDialog::tr("neither phone nor id");
    return ColumnsDialog::tr("%1: %2 expected").arg(format::visible(row.fault->column), expectedText(row.fault->expected));
}

} // namespace

ColumnsDialog::ColumnsDialog(const FileColumns &file, ViewMemory &memory, QWidget *parent)
    : QDialog(parent), m_file(file), m_memory(memory), m_rows(columns(), [](const MappedRow &row) { return QString::number(row.line); }),
      m_title(new TextLabel(TextLook::PageTitle, this)), m_beside(new TextLabel(TextLook::Secondary, this)),
      m_firstRows(new TextLabel(TextLook::CardTitle, this)), m_view(new TableView(this)), m_note(new TextLabel(TextLook::Secondary, this)),
      m_cancel(makeButton(ButtonLook::Plain, this)), m_take(makeButton(ButtonLook::Primary, this))
{
    setSurface(*this, "page");
    m_view->setTable(&m_rows);
    m_note->setWrapping(true);
    layOut();
    resize(columnsSize);
    connect(m_cancel, &QPushButton::clicked, this, &ColumnsDialog::reject);
    connect(m_take, &QPushButton::clicked, this, &ColumnsDialog::accept);
    retranslate();
    const auto known = mappingFromJson(m_memory.value(rememberedUnder()).toString(), size_t(m_file.head.headers.size()));
    showMapping(known ? *known : guessMapping(m_file.head, m_file.fieldNames));
}

void ColumnsDialog::layOut()
{
    auto *titles = new QHBoxLayout;
    titles->addWidget(m_title);
    titles->addWidget(m_beside, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_note, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_take);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    column->setSpacing(metrics::gap);
    column->addLayout(titles);
    column->addWidget(makeChoices());
    column->addWidget(m_firstRows);
    column->addWidget(m_view, 1);
    column->addLayout(buttons);
}

QWidget *ColumnsDialog::makeChoices()
{
    auto *choices = new QWidget(this);
    auto *grid = new QGridLayout(choices);
    grid->setHorizontalSpacing(metrics::gap);
    for (const CustomerColumn column : mappedColumns)
        addChoice(*grid, {column, {}, nullptr, nullptr});
    for (const QString &field : m_file.fieldNames)
        addChoice(*grid, {{}, field, nullptr, nullptr});
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    grid->setRowStretch(grid->rowCount(), 1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(choices);
    choices->setAutoFillBackground(false);
    scroll->setWidgetResizable(true);
    scroll->setFixedHeight(choicesHeight);
    return scroll;
}

void ColumnsDialog::addChoice(QGridLayout &grid, Choice choice)
{
    choice.label = new TextLabel(TextLook::Body, this);
    choice.box = new QComboBox(this);
    choice.label->setWrapping(true);
    choice.label->setFixedWidth(labelWidth);
    choice.box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // a header may be a whole text
    choice.box->setMinimumContentsLength(leastCharacters);
    choice.box->addItem(QString(), -1);
    for (qsizetype i = 0; i < m_file.head.headers.size(); ++i)
        choice.box->addItem(format::oneLine(m_file.head.headers[i]), static_cast<int>(i));
    const int at = static_cast<int>(m_choices.size());
    grid.addWidget(choice.label, at / 2, at % 2 * 2);
    grid.addWidget(choice.box, at / 2, at % 2 * 2 + 1);
    m_choices.push_back(choice);
    connect(choice.box, &QComboBox::activated, this, [this, choice] { takeChoice(choice); });
}

std::vector<TableColumn<MappedRow>> ColumnsDialog::columns() const
{
    using Column = TableColumn<MappedRow>;
    std::vector<Column> shown{Column(
                                  "line", [] { return tr("Line"); }, [](const MappedRow &row) { return QString::number(row.line); })
                                  .asNumber()
                                  .wide(56)};
    shown.push_back(Column(
                        "state", [] { return tr("As it is"); }, faultText)
                        .asChip([](const MappedRow &row) { return row.fault ? Meaning::Attention : Meaning::Good; })
                        .wide(200));
    for (const CustomerColumn column : mappedColumns) {
        const auto text = [column](const MappedRow &row) {
            const auto found = row.values.find(column);
            return found == row.values.end() ? QString() : format::oneLine(found->second);
        };
        const QByteArray name = QByteArray("column").append(QByteArray::number(static_cast<int>(column)));
        shown.push_back(Column(
                            name.constData(), [column] { return mappedTitle(column); }, text)
                            .wide(132));
    }
    for (const QString &field : m_file.fieldNames) {
        const auto text = [field](const MappedRow &row) {
            const auto found = row.fields.find(field);
            return found == row.fields.end() ? QString() : format::oneLine(found->second);
        };
        shown.push_back(Column(
                            QByteArray("field").append(field.toUtf8()).constData(), [field] { return format::oneLine(field); }, text)
                            .wide(110));
    }
    return shown;
}

CustomerMapping ColumnsDialog::mapping() const
{
    CustomerMapping mapping;
    for (const Choice &choice : m_choices) {
        const int position = choice.box->currentData().toInt();
        if (position < 0)
            continue;
        if (choice.column)
            mapping.columns.emplace(*choice.column, static_cast<size_t>(position));
        else
            mapping.fields.emplace(choice.field, static_cast<size_t>(position));
    }
    return mapping;
}

void ColumnsDialog::showMapping(const CustomerMapping &mapping)
{
    for (const Choice &choice : m_choices) {
        int position = -1;
        if (choice.column && mapping.columns.contains(*choice.column))
            position = static_cast<int>(mapping.columns.at(*choice.column));
        if (!choice.column && mapping.fields.contains(choice.field))
            position = static_cast<int>(mapping.fields.at(choice.field));
        choice.box->setCurrentIndex(choice.box->findData(position));
    }
    showRows();
}

// A column is one thing only: what it was before has none then.
void ColumnsDialog::takeChoice(const Choice &changed)
{
    for (const Choice &other : m_choices) {
        if (other.box != changed.box && other.box->currentData() == changed.box->currentData())
            other.box->setCurrentIndex(0);
    }
    showRows();
}

void ColumnsDialog::showRows()
{
    const CustomerMapping now = mapping();
    m_rows.setRows(mappedRows(m_file.head, now));
    QStringList unused = m_file.head.headers;
    for (size_t i = 0; i < m_choices.size(); ++i) {
        const int position = m_choices[i].box->currentData().toInt();
        m_view->setColumnHidden(static_cast<int>(i) + columnsBefore, position < 0);
        if (position >= 0)
            unused[position].clear();
    }
    unused.removeAll(QString());
    const bool isKnown = now.hasPerson();
    const QString needed = tr("Choose the column of phones or of OpenIDs: without one nobody knows whose line it is.");
    m_take->setEnabled(isKnown);
    m_take->setToolTip(isKnown ? QString() : needed);
    setTone(*m_note, isKnown ? Meaning::Neutral : Meaning::Attention);
    m_note->setText(!isKnown               ? needed
                        : unused.isEmpty() ? tr("Every column is used.")
                                           : tr("Not used: %1").arg(format::oneLine(unused.join(QStringLiteral(", ")))));
}

QString ColumnsDialog::rememberedUnder() const
{
    const QByteArray headers = m_file.head.headers.join(u'\x1f').toUtf8(); // hashed: without a header it would be a person
    return QStringLiteral("import/columns/") + QString::fromLatin1(QCryptographicHash::hash(headers, QCryptographicHash::Sha256).toHex());
}

void ColumnsDialog::accept()
{
    const CustomerMapping decided = mapping();
    m_memory.set(rememberedUnder(), mappingJson(decided));
    emit chosen(decided);
    QDialog::accept();
}

QString ColumnsDialog::titleOf(const Choice &choice) const
{
    return choice.column ? mappedTitle(*choice.column) : format::oneLine(choice.field);
}

void ColumnsDialog::retranslate()
{
    setWindowTitle(tr("Columns of the list"));
    m_title->setText(tr("Which column is what?"));
    m_beside->setText(format::oneLine(format::visible(QFileInfo(m_file.path).fileName())));
    m_firstRows->setText(tr("The first rows, as they would be read"));
    m_view->setAccessibleName(m_firstRows->text());
    for (const Choice &choice : m_choices) {
        choice.label->setText(titleOf(choice));
        choice.box->setAccessibleName(titleOf(choice));
        choice.box->setItemText(0, tr("— not in this file —"));
    }
    m_cancel->setText(tr("Cancel"));
    m_take->setText(tr("Read it this way"));
    m_rows.retranslate();
    showRows();
}

void ColumnsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace yiren
