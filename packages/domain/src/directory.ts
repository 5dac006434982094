/** Ids of directory entries are short stable codes such as `housing` or `PWDx`, unique within their table. */
export type DepartmentId = string;
export type DistrictId = string;
export type CategoryId = string;

/** 承办单位. `phone` is the liaison's duty phone, for staff only. */
export interface Department {
  readonly id: DepartmentId;
  readonly name: string;
  readonly nameEn: string;
  /** Short form for a row, e.g. 住建局. */
  readonly shortName: string;
  readonly liaisonName: string;
  readonly liaisonPhone: string;
}

export interface District {
  readonly id: DistrictId;
  readonly name: string;
  readonly nameEn: string;
}

/** 诉求类别: a two-level tree; complaints carry leaves. */
export interface Category {
  readonly id: CategoryId;
  readonly parentId: CategoryId | null;
  readonly name: string;
  readonly nameEn: string;
  /** Who gets such complaints when nobody says otherwise (派单目录); null for a class that only groups. */
  readonly departmentId: DepartmentId | null;
}

export interface Directory {
  readonly departments: readonly Department[];
  readonly districts: readonly District[];
  readonly categories: readonly Category[];
}
