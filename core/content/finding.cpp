#include "content/finding.h"

#include "base/sentence.h"

#include <QCoreApplication>

#include <algorithm>

namespace yiren {

namespace {

// Places: %1 what was found, %2 the count, %3 the limit, %4 the article of the law, %5 the rewrite.
struct FindingSentence {
    const char *rule;
    const char *what;
    const char *fix;
};

constexpr FindingSentence sentences[] = {
    {"title.empty", QT_TRANSLATE_NOOP("Finding", "There is no title."),
     QT_TRANSLATE_NOOP("Finding", "Write one of at most %3 characters.")},
    {"title.too_long", QT_TRANSLATE_NOOP("Finding", "The title has %2 characters; WeChat takes %3."),
     QT_TRANSLATE_NOOP("Finding", "Shorten it.")},
    {"author.too_long", QT_TRANSLATE_NOOP("Finding", "The author has %2 characters; WeChat takes %3."),
     QT_TRANSLATE_NOOP("Finding", "Shorten it.")},
    {"digest.too_long", QT_TRANSLATE_NOOP("Finding", "The digest has %2 characters; WeChat takes %3."),
     QT_TRANSLATE_NOOP("Finding", "Shorten it, or leave it empty: WeChat then shows the beginning of the text.")},
    {"source_url.too_long", QT_TRANSLATE_NOOP("Finding", "The original's address has %2 bytes; WeChat takes %3."),
     QT_TRANSLATE_NOOP("Finding", "Use a shorter address.")},
    {"source_url.no_page", QT_TRANSLATE_NOOP("Finding", "“%1” is not the address of a page."),
     QT_TRANSLATE_NOOP("Finding", "An address begins with https:// or http://.")},
    {"cover.missing", QT_TRANSLATE_NOOP("Finding", "There is no cover."),
     QT_TRANSLATE_NOOP("Finding", "Choose a picture of at least %3 pixels' width.")},
    {"cover.unknown", QT_TRANSLATE_NOOP("Finding", "The cover's picture is not in the data file."),
     QT_TRANSLATE_NOOP("Finding", "Choose it again.")},
    {"cover.too_small", QT_TRANSLATE_NOOP("Finding", "The cover's part for lists is %2 pixels wide; below %3 it looks blurred."),
     QT_TRANSLATE_NOOP("Finding", "Choose a larger picture or a larger part of it.")},
    {"cover.not_cropped", QT_TRANSLATE_NOOP("Finding", "The cover is not 2.35 times as wide as high, so WeChat chooses what is shown."),
     QT_TRANSLATE_NOOP("Finding", "Choose the part for lists yourself.")},
    {"cover.wrong_shape", QT_TRANSLATE_NOOP("Finding", "The part of the cover for lists is not 2.35 times as wide as high."),
     QT_TRANSLATE_NOOP("Finding", "Choose the part again.")},
    {"body.empty", QT_TRANSLATE_NOOP("Finding", "There is no text."), QT_TRANSLATE_NOOP("Finding", "Write something.")},
    {"body.too_long", QT_TRANSLATE_NOOP("Finding", "With its layout the text has %2 characters; WeChat takes fewer than %3."),
     QT_TRANSLATE_NOOP("Finding", "Shorten the text or make two articles of it.")},
    {"body.too_large", QT_TRANSLATE_NOOP("Finding", "With its layout the text has %2 bytes; WeChat takes fewer than %3."),
     QT_TRANSLATE_NOOP("Finding", "Shorten the text or make two articles of it.")},
    {"link.outside", QT_TRANSLATE_NOOP("Finding", "“%1” leads out of WeChat: it can't be clicked in an article."),
     QT_TRANSLATE_NOOP("Finding", "Readers see the address; the one to be opened belongs into the original's address.")},
    {"link.left_out", QT_TRANSLATE_NOOP("Finding", "“%1” is not the address of a page; only the words are kept."),
     QT_TRANSLATE_NOOP("Finding", "An address begins with https:// or http://.")},
    {"picture.unknown", QT_TRANSLATE_NOOP("Finding", "A picture of the text is not in the data file; readers won't see it."),
     QT_TRANSLATE_NOOP("Finding", "Put the picture in again or take its line out.")},
    {"picture.foreign", QT_TRANSLATE_NOOP("Finding", "The picture “%1” lies elsewhere: WeChat removes it."),
     QT_TRANSLATE_NOOP("Finding", "Save the picture and drop it into the text.")},
    {"picture.too_large", QT_TRANSLATE_NOOP("Finding", "A picture has %2 bytes; WeChat takes fewer than %3 in a text."),
     QT_TRANSLATE_NOOP("Finding", "Put a smaller picture in its place.")},
    {"picture.format", QT_TRANSLATE_NOOP("Finding", "A picture is of the kind “%1”; WeChat takes JPG and PNG in a text."),
     QT_TRANSLATE_NOOP("Finding", "Save it as JPG or PNG and put it in again.")},
    {"picture.no_words", QT_TRANSLATE_NOOP("Finding", "A picture has no words for those who can't see it."),
     QT_TRANSLATE_NOOP("Finding", "Write what it shows between the square brackets.")},
    {"card.line", QT_TRANSLATE_NOOP("Finding", "The card does not know what to do with “%1”."),
     QT_TRANSLATE_NOOP("Finding", "A card has the lines title, price, note, picture and qr.")},
    {"words.superlative", QT_TRANSLATE_NOOP("Finding", "“%1”: the Advertising Law, Article %4, forbids superlatives in advertising."),
     QT_TRANSLATE_NOOP("Finding", "Better: %5")},
    {"words.state",
     QT_TRANSLATE_NOOP("Finding", "“%1”: the Advertising Law, Article %4, forbids advertising with the state and its offices."),
     QT_TRANSLATE_NOOP("Finding", "Better: %5")},
    {"words.superstition", QT_TRANSLATE_NOOP("Finding", "“%1”: the Advertising Law, Article %4, forbids superstition in advertising."),
     QT_TRANSLATE_NOOP("Finding", "Better: %5")},
    {"words.belittling", QT_TRANSLATE_NOOP("Finding", "“%1”: the Advertising Law, Article %4, forbids running others down."),
     QT_TRANSLATE_NOOP("Finding", "Better: %5")},
    {"words.cure",
     QT_TRANSLATE_NOOP("Finding", "“%1”: the Advertising Law, Article %4, forbids promises of effect, cure rates and recommendations."),
     QT_TRANSLATE_NOOP("Finding", "Better: %5")},
    {"words.medical", QT_TRANSLATE_NOOP("Finding", "“%1”: the Advertising Law, Article %4, leaves words of treatment to medicine."),
     QT_TRANSLATE_NOOP("Finding", "Better: %5")},
    {"words.health_food", QT_TRANSLATE_NOOP("Finding", "“%1”: the Advertising Law, Article %4, forbids such promises for health food."),
     QT_TRANSLATE_NOOP("Finding", "Better: %5")},
    {"words.schooling", QT_TRANSLATE_NOOP("Finding", "“%1”: the Advertising Law, Article %4, forbids promises of passing or results."),
     QT_TRANSLATE_NOOP("Finding", "Better: %5")},
    {"words.returns", QT_TRANSLATE_NOOP("Finding", "“%1”: the Advertising Law, Article %4, forbids promises of safety or returns."),
     QT_TRANSLATE_NOOP("Finding", "Better: %5")},
    {"words.trademark", QT_TRANSLATE_NOOP("Finding", "“%1”: the Trademark Law, Article %4, forbids these words in advertising."),
     QT_TRANSLATE_NOOP("Finding", "Better: %5")},
};

QString findingPart(const Finding &finding, const char *FindingSentence::*part)
{
    const auto *sentence = std::find_if(std::begin(sentences), std::end(sentences),
                                        [&](const FindingSentence &one) { return finding.rule == QLatin1String(one.rule); });
    if (sentence == std::end(sentences))
        return finding.rule;
    return filledSentence(QCoreApplication::translate("Finding", sentence->*part),
                          {finding.found, QString::number(finding.count), QString::number(finding.limit),
                           QString::number(finding.lawArticle), finding.rewrite});
}

} // namespace

QString findingText(const Finding &finding)
{
    return findingPart(finding, &FindingSentence::what);
}

QString findingFix(const Finding &finding)
{
    return findingPart(finding, &FindingSentence::fix);
}

QStringList findingRules()
{
    QStringList rules;
    for (const FindingSentence &sentence : sentences)
        rules.append(QString::fromLatin1(sentence.rule));
    return rules;
}

} // namespace yiren
