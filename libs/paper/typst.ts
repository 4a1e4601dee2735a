/**
 * How a document looks in print. It is all of the source that Typst is given: a text comes as data beside it, so there
 * is nothing in it that Typst could read as markup.
 */
export const TEMPLATE = `
#let paper = json(bytes(sys.inputs.paper))
#set document(title: paper.title, author: "Doorwerking")
#set page(paper: "a4", margin: 2.2cm, numbering: "1 / 1")
#set text(lang: "nl", region: "NL", font: ("Noto Sans", "Libertinus Serif"), size: 10pt)
#set par(leading: 0.75em, spacing: 1.1em)
#set heading(numbering: none, bookmarked: true)
#set table(stroke: 0.5pt + rgb("#666"), inset: 5pt, align: left + top)
#show table.cell.where(y: 0): strong
#show table.cell: set par(justify: false)
#show heading: set block(above: 1.6em, below: 0.8em, sticky: true)
#show heading.where(level: 1): set text(size: 1.25em)
#show heading.where(level: 2): set text(size: 1.1em)
#show heading.where(level: 3): set text(size: 1em)
#show heading.where(level: 4): set text(size: 1em)
#show title: set text(size: 1.6em)

#let words(content) = content.split("\\n").map(one => text(one)).join(linebreak())
#let run(one) = {
  let how = one.at("how", default: none)
  if how == "gone" { strike(words(one.text)) } else if how == "new" { underline(words(one.text)) } else { words(one.text) }
}
#let line-of(one) = {
  if "label" in one { strong(text(one.label + ":")) + text(" ") }
  for piece in one.runs { run(piece) }
}
#let block-of(one) = {
  if one.kind == "text" { par(line-of(one)) }
  else if one.kind == "list" { list(..one.items.map(line-of)) }
  else {
    block(sticky: true, strong(text(one.about)))
    table(
      columns: (2fr,) + (1fr,) * (one.head.len() - 1),
      table.header(..one.head.map(words)),
      ..one.rows.flatten().map(words),
    )
  }
}

#title()
#for part in paper.parts {
  heading(level: part.level, text(part.title))
  for one in part.blocks { block-of(one) }
}
`;
