import type { ButtonHTMLAttributes } from 'react';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `quiet`: looks like a link, for small side actions. Default `plain`. */
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger';
}

export const Button = ({ look = 'plain', className = '', ...rest }: ButtonProps) => (
  <button type="button" className={`button ${look} ${className}`.trim()} {...rest} />
);
