#pragma once

#include <QHash>
#include <QImage>
#include <QTextBrowser>

namespace yiren {

// An article as a reader's phone shows it. It shows pictures that it was given and nothing else: whatever address stands in the text, no
// file is opened and no server is called; links are not followed.
class ArticlePreview : public QTextBrowser
{
    Q_OBJECT

public:
    static constexpr int phoneWidth = 375; // px

    explicit ArticlePreview(QWidget *parent = nullptr);

    // Pictures stand in it as picture:ID; those that were not given before are left out.
    void showArticle(const QString &title, const QString &author, const QString &html);
    void addPicture(const QString &id, const QImage &image);

    QVariant loadResource(int type, const QUrl &name) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void paper();

    QHash<QString, QImage> m_pictures;
};

} // namespace yiren
