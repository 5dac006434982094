import type { Category, Department, Directory, District } from '@watchfloor/domain/directory';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('Department', { description: 'Who handles complaints (承办单位).' })
export class DepartmentNode implements Department {
  @Field(() => ID, { description: 'A short stable code.' })
  readonly id: string;

  @Field(() => String, { description: 'The full name in Chinese.' })
  readonly name: string;

  @Field(() => String, { description: 'The name in English.' })
  readonly nameEn: string;

  @Field(() => String, { description: 'The short name in Chinese, for a row.' })
  readonly shortName: string;

  @Field(() => String, { description: 'Who answers for the department (联络员).' })
  readonly liaisonName: string;

  @Field(() => String, { description: "The liaison's duty phone, for staff." })
  readonly liaisonPhone: string;
}

@ObjectType('District', { description: 'A part of the city.' })
export class DistrictNode implements District {
  @Field(() => ID, { description: 'A short stable code.' })
  readonly id: string;

  @Field(() => String, { description: 'The name in Chinese.' })
  readonly name: string;

  @Field(() => String, { description: 'The name in English.' })
  readonly nameEn: string;
}

@ObjectType('Category', {
  description: 'What a complaint is about (诉求类别): classes and their leaves. Complaints carry leaves.',
})
export class CategoryNode implements Category {
  @Field(() => ID, { description: 'A short stable code.' })
  readonly id: string;

  @Field(() => ID, { nullable: true, description: 'The class it belongs to; null for a class.' })
  readonly parentId: string | null;

  @Field(() => String, { description: 'The name in Chinese.' })
  readonly name: string;

  @Field(() => String, { description: 'The name in English.' })
  readonly nameEn: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The department that gets such complaints when nobody says otherwise; null for a class that only groups.',
  })
  readonly departmentId: string | null;
}

@ObjectType('Directory', { description: 'Departments, districts and categories: small, rarely changing.' })
export class DirectoryNode implements Directory {
  @Field(() => [DepartmentNode], { description: 'Every department.' })
  readonly departments: readonly DepartmentNode[];

  @Field(() => [DistrictNode], { description: 'Every district.' })
  readonly districts: readonly DistrictNode[];

  @Field(() => [CategoryNode], { description: 'Every category: classes and leaves.' })
  readonly categories: readonly CategoryNode[];
}
