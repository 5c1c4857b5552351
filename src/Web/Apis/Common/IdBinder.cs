using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace PlanPlatform.Web.Apis.Common;

/// <summary>
/// An integer id in a path: a positive one as it is written, <c>7</c>, not <c>07</c>, <c>+7</c> or with blanks. Anything else is the id of nothing, which the
/// use case looks for in vain: whoever asks is judged first, as for every other id.
/// </summary>
internal sealed class IdBinder : IModelBinder, IModelBinderProvider
{
    private const int OfNothing = 0;

    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(int) && context.BindingInfo.BindingSource == BindingSource.Path ? this : null;

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var text = bindingContext.ValueProvider.GetValue(bindingContext.ModelName).FirstValue;
        bindingContext.Result = ModelBindingResult.Success(
            text is [>= '1' and <= '9', ..] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : OfNothing);
        return Task.CompletedTask;
    }
}
