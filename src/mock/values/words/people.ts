/** Names from several parts of the world, plain enough for any address. */
export const PEOPLE = {
  first:
    'Ada Amara Anders Beatriz Bruno Carmen Chen Clara Daniel Elena Emil Farah Felix Grace Hana Hugo Ines Ivan Jonas Julia Kenji Lena Leo Lucia Malik Maria Mateo Maya Mia Nadia Nils Noah Nora Olga Omar Priya Rosa Samuel Sofia Tariq Tomas Vera Yara Zoe'.split(
      ' ',
    ),
  last: 'Abebe Ali Almeida Andersen Baker Bauer Bianchi Brandt Carter Costa Cruz Dubois Fischer Flores Garcia Haddad Hansen Hoffmann Ibrahim Ito Jensen Keller Khan Kim Kovacs Lange Lopez Martin Meyer Moreau Murphy Nakamura Novak Okafor Olsen Patel Petrov Reyes Romano Santos Schmidt Silva Tanaka Walker Weber Wilson Wong Young'.split(
    ' ',
  ),
  titles: ['Ms', 'Mr', 'Dr', 'Prof'],
  genders: ['female', 'male', 'non-binary'],
  jobs: [
    'Account Manager',
    'Accountant',
    'Architect',
    'Backend Engineer',
    'Data Analyst',
    'Designer',
    'Head of Operations',
    'Office Manager',
    'Product Manager',
    'Project Lead',
    'Sales Representative',
    'Support Engineer',
  ],
  departments: [
    'Accounting',
    'Design',
    'Engineering',
    'Legal',
    'Marketing',
    'Operations',
    'Sales',
    'Support',
  ],
} as const;
