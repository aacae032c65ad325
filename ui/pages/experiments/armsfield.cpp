#include "pages/experiments/armsfield.h"

#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace yiren {

namespace {

constexpr int longestArmName = 40;
constexpr int wholeShare = 10'000;

} // namespace

ArmsField::ArmsField(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this)), m_add(makeButton(ButtonLook::Quiet, this, "plus"))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    m_add->setText(tr("One more version"));
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addRow({});
        shareEvenly();
        m_rows.back().name->setFocus(Qt::OtherFocusReason);
    });
}

QString ArmsField::shownHint() const
{
    return m_asksMarks ? tr("Its own address, or the text of its own code") : tr("What is shown: title, address, answer");
}

void ArmsField::setPosts(std::vector<PostChoice> posts)
{
    m_posts = std::move(posts);
}

void ArmsField::askFor(CountSource source)
{
    m_asksPosts = source == CountSource::WeChat;
    m_asksMarks = source == CountSource::Own;
    for (const Row &row : m_rows) {
        row.shown->setVisible(!m_asksPosts);
        row.shown->setPlaceholderText(shownHint());
        row.post->setVisible(m_asksPosts);
    }
}

void ArmsField::setArms(const std::vector<Arm> &arms)
{
    for (const Row &row : m_rows)
        row.line->deleteLater();
    m_rows.clear();
    for (const Arm &arm : arms)
        addRow(arm);
    while (m_rows.size() < 2)
        addRow({});
    showButtons();
}

void ArmsField::addRow(const Arm &arm)
{
    auto *line = new QWidget(this);
    const Row row{line,
                  new QLineEdit(arm.name, line),
                  new QLineEdit(arm.shown, line),
                  new QComboBox(line),
                  new QSpinBox(line),
                  makeButton(ButtonLook::Quiet, line, "close")};
    describe(row, arm);
    layOut(row);
    connectRow(row);
    m_rows.push_back(row);
}

void ArmsField::describe(const Row &row, const Arm &arm)
{
    const QString letter = armLetter(m_rows.size());
    row.name->setMaxLength(longestArmName);
    row.name->setPlaceholderText(m_rows.empty() ? tr("What stands, e.g. “original title”") : tr("What is tried, e.g. “as a question”"));
    row.name->setAccessibleName(tr("Name of version %1").arg(letter));
    row.shown->setPlaceholderText(shownHint());
    row.shown->setAccessibleName(tr("What version %1 shows").arg(letter));
    row.post->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    row.post->setAccessibleName(tr("Post of version %1").arg(letter));
    row.post->addItem(tr("Which post is it?"));
    for (const PostChoice &post : m_posts) {
        row.post->addItem(post.title);
        if (arm.post == post.id)
            row.post->setCurrentIndex(row.post->count() - 1);
    }
    row.share->setRange(1, 99);
    row.share->setSuffix(QStringLiteral(" %"));
    row.share->setButtonSymbols(QAbstractSpinBox::NoButtons);
    row.share->setValue(arm.share / 100);
    row.share->setFixedWidth(64);
    row.share->setAccessibleName(tr("Share of version %1").arg(letter));
    setOnlyIcon(*row.remove, tr("Leave version %1 out").arg(letter));
}

void ArmsField::layOut(const Row &row)
{
    auto *layout = new QHBoxLayout(row.line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new TextLabel(armLetter(m_rows.size()), TextLook::Strong, row.line));
    layout->addWidget(row.name, 2);
    layout->addWidget(row.shown, 3);
    layout->addWidget(row.post, 3);
    layout->addWidget(row.share);
    layout->addWidget(row.remove);
    row.shown->setVisible(!m_asksPosts);
    row.post->setVisible(m_asksPosts);
    m_column->insertWidget(static_cast<int>(m_rows.size()), row.line);
}

void ArmsField::connectRow(const Row &row)
{
    connect(row.name, &QLineEdit::textChanged, this, &ArmsField::changed);
    connect(row.shown, &QLineEdit::textChanged, this, &ArmsField::changed);
    connect(row.post, &QComboBox::activated, this, &ArmsField::changed);
    connect(row.share, &QSpinBox::valueChanged, this, &ArmsField::changed);
    connect(row.remove, &QPushButton::clicked, this, [this, line = row.line] {
        std::vector<Arm> left = arms();
        const auto place = std::ranges::find(m_rows, line, &Row::line);
        left.erase(left.begin() + (place - m_rows.begin()));
        setArms(left);
        shareEvenly();
    });
}

// What can't be shared in whole percents is A's.
void ArmsField::shareEvenly()
{
    const int each = 100 / static_cast<int>(m_rows.size());
    for (size_t i = m_rows.size(); i-- > 0;)
        m_rows[i].share->setValue(i == 0 ? 100 - each * (static_cast<int>(m_rows.size()) - 1) : each);
    showButtons();
    emit changed();
}

void ArmsField::showButtons()
{
    m_add->setVisible(m_rows.size() < mostArms);
    for (const Row &row : m_rows)
        row.remove->setVisible(m_rows.size() > 2);
}

std::vector<Arm> ArmsField::arms() const
{
    std::vector<Arm> arms;
    for (const Row &row : m_rows) {
        Arm arm{row.name->text().trimmed(), row.shown->text().trimmed(), row.share->value() * wholeShare / 100, {}};
        if (const int post = row.post->currentIndex(); m_asksPosts && post > 0) {
            arm.post = m_posts[static_cast<size_t>(post) - 1].id;
            arm.shown = m_posts[static_cast<size_t>(post) - 1].title;
        }
        arms.push_back(std::move(arm));
    }
    return arms;
}

} // namespace yiren
