import { createLink, type LinkComponent } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

type AnchorProps = AnchorHTMLAttributes<HTMLAnchorElement> & { readonly ref?: Ref<HTMLAnchorElement> };

const classes = (...names: (string | undefined)[]) => names.filter(Boolean).join(' ');

const TextAnchor = ({ className, ...rest }: AnchorProps) => (
  <a className={classes('utrecht-link utrecht-link--html-a', className)} {...rest} />
);
const ButtonAnchor = ({ className, ...rest }: AnchorProps) => (
  <a className={classes('utrecht-button-link utrecht-button utrecht-button--primary-action', className)} {...rest} />
);

const RoutedText = createLink(TextAnchor);
const RoutedButton = createLink(ButtonAnchor);
const RoutedPlain = createLink((props: AnchorProps) => <a {...props} />);

/** A link to a page of ours: its address, parameters and search are checked by the compiler. */
export const Link: LinkComponent<typeof TextAnchor> = (props) => <RoutedText {...props} />;
/** The one obvious next step that leads to another page. */
export const ButtonLink: LinkComponent<typeof ButtonAnchor> = (props) => <RoutedButton {...props} />;
/** A link that brings its own look. */
export const PlainLink: LinkComponent<(props: AnchorProps) => React.JSX.Element> = (props) => (
  <RoutedPlain {...props} />
);
