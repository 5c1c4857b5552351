using Microsoft.AspNetCore.Mvc;

namespace PlanPlatform.Web.Apis.Storage;

/// <summary>Marks what administrators of the organisation may do, and applications that act for nobody.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class AdministratorsOnlyAttribute : ServiceFilterAttribute
{
    public AdministratorsOnlyAttribute()
        : base(typeof(AdministratorFilter)) => Order = StorageController.OrganisationFirst + 1;
}
