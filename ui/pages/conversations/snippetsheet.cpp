#include "pages/conversations/snippetsheet.h"

#include "formatting/format.h"
#include "models/tableview.h"
#include "theme/metrics.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QEvent>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace yiren {

namespace {

constexpr int snippetSheetWidth = 640;
constexpr int snippetTableHeight = 200;
constexpr int snippetTextHeight = 84;
constexpr int longestSnippetName = 40;
constexpr qsizetype longestSnippetBytes = 2048; // of UTF-8, as a message

std::unique_ptr<TableModel<Snippet>> makeSnippetModel()
{
    using Column = TableModel<Snippet>::Column;
    std::vector<Column> columns{
        Column(
            "name", [] { return SnippetSheet::tr("Name"); }, [](const Snippet &snippet) { return format::oneLine(snippet.name); })
            .wide(150),
        Column(
            "keys", [] { return SnippetSheet::tr("Keys"); },
            [](const Snippet &snippet) { return QString(u'/' + snippet.initials.section(u' ', 0, 0)); })
            .looks(TableBase::CellLook::Secondary)
            .wide(80),
        Column(
            "text", [] { return SnippetSheet::tr("Text"); },
            [](const Snippet &snippet) { return format::shortened(format::visible(snippet.text.left(200).simplified()), 120); })
            .copiedAs([](const Snippet &snippet) { return snippet.text; })
            .stretched()};
    return std::make_unique<TableModel<Snippet>>(std::move(columns), [](const Snippet &snippet) { return QString::number(snippet.id); });
}

} // namespace

SnippetSheet::SnippetSheet(QWidget &window)
    : Sheet(window, snippetSheetWidth), m_model(makeSnippetModel()), m_title(new TextLabel(TextLook::CardTitle, this)),
      m_hint(new TextLabel(TextLook::Secondary, this)), m_nameTitle(new TextLabel(TextLook::Secondary, this)),
      m_textTitle(new TextLabel(TextLook::Secondary, this)), m_questionTitle(new TextLabel(TextLook::Secondary, this)),
      m_table(new TableView(this)), m_name(new QLineEdit(this)), m_text(new QPlainTextEdit(this)), m_question(new QLineEdit(this)),
      m_new(makeButton(ButtonLook::Plain, this, "plus")), m_remove(makeButton(ButtonLook::Plain, this)),
      m_take(makeButton(ButtonLook::Plain, this)), m_close(makeButton(ButtonLook::Plain, this)),
      m_save(makeButton(ButtonLook::Primary, this))
{
    m_table->setTable(m_model.get());
    m_table->setFixedHeight(snippetTableHeight);
    m_name->setMaxLength(longestSnippetName);
    m_text->setFixedHeight(snippetTextHeight);
    m_text->setTabChangesFocus(true);
    m_hint->setWrapping(true);
    layOut();
    connectParts();
    retranslate();
}

SnippetSheet::~SnippetSheet()
{
    m_table->setModel(nullptr);
}

void SnippetSheet::layOut()
{
    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_new);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->addRow(m_nameTitle, m_name);
    form->addRow(m_textTitle, m_text);
    form->addRow(m_questionTitle, m_question);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_remove, m_take})
        buttons->addWidget(button);
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_save);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(metrics::cardPaddingX, metrics::cardPaddingY, metrics::cardPaddingX, metrics::cardPaddingY);
    column->setSpacing(10);
    column->addLayout(head);
    column->addWidget(m_table);
    column->addWidget(m_hint);
    column->addLayout(form);
    column->addLayout(buttons);
    body()->addLayout(column);
}

void SnippetSheet::connectParts()
{
    connect(m_table, &TableView::rowChosen, this, &SnippetSheet::choose);
    connect(m_new, &QPushButton::clicked, this, &SnippetSheet::beginNew);
    connect(m_save, &QPushButton::clicked, this, &SnippetSheet::save);
    connect(m_close, &QPushButton::clicked, this, &Sheet::dismiss);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        const Snippet snippet = *m_chosen;
        beginNew();
        emit removeWanted(snippet);
    });
    connect(m_take, &QPushButton::clicked, this, [this] { emit taken(*m_chosen); });
    connect(m_name, &QLineEdit::textChanged, this, &SnippetSheet::showWhatIsPossible);
    connect(m_text, &QPlainTextEdit::textChanged, this, &SnippetSheet::showWhatIsPossible);
}

void SnippetSheet::setSnippets(const std::vector<Snippet> &snippets, bool canBeTaken)
{
    m_canBeTaken = canBeTaken;
    m_model->setRows(snippets);
    showWhatIsPossible();
}

void SnippetSheet::openAnew()
{
    beginNew();
    open();
    m_name->setFocus(Qt::OtherFocusReason);
}

void SnippetSheet::choose(int row)
{
    if (row < 0)
        return;
    m_chosen = m_model->rowAt(row);
    m_name->setText(m_chosen->name);
    m_text->setPlainText(m_chosen->text);
    m_question->setText(m_chosen->question);
    showWhatIsPossible();
}

void SnippetSheet::beginNew()
{
    m_chosen.reset();
    m_table->clearSelection();
    m_name->clear();
    m_text->clear();
    m_question->clear();
    m_name->setFocus(Qt::OtherFocusReason);
    showWhatIsPossible();
}

void SnippetSheet::save()
{
    Snippet snippet = m_chosen.value_or(Snippet());
    snippet.name = m_name->text().trimmed();
    snippet.text = m_text->toPlainText().trimmed();
    snippet.question = m_question->text().trimmed();
    const std::optional<Snippet> before = m_chosen;
    beginNew();
    emit putWanted(snippet, before);
}

void SnippetSheet::showWhatIsPossible()
{
    const QString name = m_name->text().trimmed(), text = m_text->toPlainText().trimmed();
    const bool isTaken = std::ranges::any_of(
        m_model->rows(), [&](const Snippet &other) { return other.name == name && (!m_chosen || other.id != m_chosen->id); });
    const QString why = name.isEmpty()               ? tr("It needs a name")
        : text.isEmpty()                             ? tr("It needs a text")
        : isTaken                                    ? tr("There is a snippet of this name already")
        : text.toUtf8().size() > longestSnippetBytes ? tr("WeChat takes 2,048 bytes, about 680 Chinese characters.")
                                                     : QString();
    for (QPushButton *button : {m_save, m_remove, m_take}) {
        const bool isOn = button == m_save ? why.isEmpty() : m_chosen && (button == m_remove || m_canBeTaken);
        if (!isOn && button->hasFocus())
            m_name->setFocus(Qt::OtherFocusReason);
        button->setEnabled(isOn);
    }
    m_save->setText(m_chosen ? tr("Save the change") : tr("Add"));
    m_save->setToolTip(why);
}

void SnippetSheet::retranslate()
{
    m_title->setText(tr("Snippets"));
    m_hint->setText(
        tr("In the answer, / and the first letters of the name bring it: /tk brings 退款说明. {姓名} and {订单} are filled in from "
           "what is known of the customer."));
    m_nameTitle->setText(tr("Name"));
    m_textTitle->setText(tr("Text"));
    m_questionTitle->setText(tr("Answers what"));
    m_question->setPlaceholderText(tr("A question it is suggested for; empty: it is not suggested"));
    m_name->setAccessibleName(tr("Name"));
    m_text->setAccessibleName(tr("Text"));
    m_question->setAccessibleName(tr("Answers what"));
    m_table->setAccessibleName(tr("Snippets"));
    m_new->setText(tr("New snippet"));
    m_remove->setText(tr("Delete"));
    m_take->setText(tr("Use it"));
    m_close->setText(tr("Close"));
    showWhatIsPossible();
}

void SnippetSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Sheet::changeEvent(event);
}

} // namespace yiren
