#include "pages/content/markdowntoolbar.h"

#include "widgets/buttons.h"

#include <QHBoxLayout>

namespace yiren {

MarkdownToolbar::MarkdownToolbar(MarkdownText &text, QWidget *parent)
    : QWidget(parent), m_picture(makeButton(ButtonLook::Quiet, this, "picture"))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    const std::pair<MarkdownMark, const char *> marks[] = {{MarkdownMark::Heading, "heading"}, {MarkdownMark::Bold, "bold"},
                                                           {MarkdownMark::List, "list"},       {MarkdownMark::Numbers, "numbers"},
                                                           {MarkdownMark::Quote, "quote"},     {MarkdownMark::Callout, "callout"},
                                                           {MarkdownMark::Link, "link"}};
    for (const auto &[mark, icon] : marks) {
        QPushButton *button = makeButton(ButtonLook::Quiet, this, icon);
        connect(button, &QPushButton::clicked, &text, [&text, mark = mark] { text.toggle(mark); });
        row->addWidget(button);
        m_buttons.emplace_back(mark, button);
    }
    row->addWidget(m_picture);
    row->addStretch();
    connect(m_picture, &QPushButton::clicked, this, &MarkdownToolbar::pictureWanted);
}

namespace {

QString nameOf(MarkdownMark mark)
{
    switch (mark) {
    case MarkdownMark::Heading:
        return MarkdownToolbar::tr("Heading");
    case MarkdownMark::Bold:
        return MarkdownToolbar::tr("Bold");
    case MarkdownMark::List:
        return MarkdownToolbar::tr("List");
    case MarkdownMark::Numbers:
        return MarkdownToolbar::tr("Numbered list");
    case MarkdownMark::Quote:
        return MarkdownToolbar::tr("Quote");
    case MarkdownMark::Callout:
        return MarkdownToolbar::tr("Callout");
    case MarkdownMark::Link:
        break;
    }
    return MarkdownToolbar::tr("Link");
}

} // namespace

void MarkdownToolbar::retranslate()
{
    for (const auto &[mark, button] : m_buttons) {
        const QString keys = MarkdownText::keyOf(mark).toString(QKeySequence::NativeText);
        setOnlyIcon(*button, nameOf(mark));
        if (!keys.isEmpty())
            button->setToolTip(tr("%1 (%2)").arg(nameOf(mark), keys));
    }
    setOnlyIcon(*m_picture, tr("Picture (also by pasting or dropping one)"));
}

} // namespace yiren
