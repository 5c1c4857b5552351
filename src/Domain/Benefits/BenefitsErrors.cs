using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Benefits;

/// <summary>Why a request about plans, collections, documents or supplemental benefits is refused.</summary>
public static class BenefitsErrors
{
    /// <summary>No such plan in the caller's organisation.</summary>
    public static readonly Error PlanNotFound = new("plan.not_found", ErrorKind.NotFound, "The plan does not exist.");

    /// <summary>No such collection in the caller's organisation.</summary>
    public static readonly Error CollectionNotFound = new("collection.not_found", ErrorKind.NotFound, "The collection does not exist.");

    /// <summary>Another collection of the organisation has the name.</summary>
    public static readonly Error CollectionNameTaken = new("collection.name_taken", ErrorKind.Conflict, "The collection's name is taken.");

    /// <summary>The collection still holds plans or documents.</summary>
    public static readonly Error CollectionNotEmpty = new("collection.not_empty", ErrorKind.Conflict, "The collection is not empty.");

    /// <summary>No such document in the caller's organisation, or nothing to download.</summary>
    public static readonly Error DocumentNotFound = new("document.not_found", ErrorKind.NotFound, "The document does not exist.");

    /// <summary>No such supplemental benefit in the caller's organisation.</summary>
    public static readonly Error SupplementalBenefitNotFound =
        new("supplemental_benefit.not_found", ErrorKind.NotFound, "The supplemental benefit does not exist.");
}
