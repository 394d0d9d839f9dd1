interface MembersListProps {
  /** Name and value of each member. */
  readonly members: readonly (readonly [string, string])[];
}

/** What an entry holds, member by member, as it is stored. */
export const MembersList = ({ members }: MembersListProps) =>
  members.map(([name, value]) => (
    <div key={name}>
      <dt>{name}</dt>
      <dd dir="auto">{value}</dd>
    </div>
  ));
